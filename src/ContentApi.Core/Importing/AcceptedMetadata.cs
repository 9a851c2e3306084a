using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing;

/// <summary>
/// What an article takes of the words of a document's metadata and of the caller: clean text, names that fit, times that can be stored.
/// It is decided before the text is read, so that a printed line is never taken out for a name that is not taken.
/// </summary>
internal sealed class AcceptedMetadata(List<Finding> findings)
{
    private const int EarliestYear = 1000;

    public DocumentMetadata Of(DocumentMetadata document) => document with
    {
        Title = MetadataText.Clean(document.Title),
        Subtitle = MetadataText.Clean(document.Subtitle),
        Publication = Name(document.Publication),
        Authors = Names(document.Authors),
        PublishedAt = Time(document.PublishedAt),
        Locale = MetadataText.Clean(document.Locale),
        Slug = MetadataText.Clean(document.Slug),
        Tldr = MetadataText.Clean(document.Tldr),
        Topics = Names(document.Topics),
        HeroImage = MetadataText.Clean(document.HeroImage?.Url) is { } url ? new HeroImage { Url = url, Alt = MetadataText.Clean(document.HeroImage?.Alt) } : null,
    };

    public ImportOptions Of(ImportOptions caller) => caller with
    {
        Publication = Name(caller.Publication),
        Authors = Names(caller.Authors),
        PublishedAt = Time(caller.PublishedAt),
        Topics = Names(caller.Topics),
        Regions = Names(caller.Regions),
    };

    /// <summary>The time in whole microseconds, which is what the database holds; null for one before the year 1000, which is a mistake.</summary>
    public DateTimeOffset? Time(DateTimeOffset? time)
    {
        if (time is not { } given)
            return null;
        if (given.UtcDateTime.Year >= EarliestYear)
            return given.AddTicks(-(given.Ticks % TimeSpan.TicksPerMicrosecond));
        findings.Add(Ignored($"The date {given:yyyy-MM-dd} was not taken: it is before the year {EarliestYear}."));
        return null;
    }

    private List<string> Names(IEnumerable<string> names) => [.. names.Select(Name).OfType<string>()];

    private string? Name(string? text)
    {
        if (MetadataText.Clean(text) is not { Length: > Term.MaxNameLength } name)
            return MetadataText.Clean(text);
        findings.Add(Ignored($"A name of {name.Length} characters was not taken, {Term.MaxNameLength} are the most: “{name}”"));
        return null;
    }

    private static Finding Ignored(string detail) => new(FindingCode.MetadataIgnored, FindingSeverity.Info, null, detail);
}
