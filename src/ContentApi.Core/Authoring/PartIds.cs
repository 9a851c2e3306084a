using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>Ids of the parts of an edited article: those that the article has, or once had, are kept; others are never taken from outside, since another article may have them.</summary>
internal sealed class PartIds
{
    private readonly EditSettings settings;
    private readonly List<InputError> errors;
    private readonly HashSet<Guid>? known;
    private readonly HashSet<Guid> unknown = [];

    public PartIds(Article? before, EditSettings settings, List<InputError> errors)
    {
        (this.settings, this.errors) = (settings, errors);
        known = before is null ? null : [.. settings.FormerIds, .. Parts(before).Select(part => part.Id), .. Outcomes(before), .. MentionMarks(before).Select(mark => mark.MentionId)];
    }

    public IReadOnlyCollection<Guid> Unknown => unknown;

    public Guid New() => settings.NewId();

    /// <summary>The id of a part. All parts of an article that is new are new, whatever article they were read from.</summary>
    public Guid Of(Guid? given, string pointer)
    {
        if (given is not { } id || known is null)
            return New();
        if (!IsKnown(id))
            errors.Add(new(pointer, "unknown-id", "The article has, and had, no part with this id. Leave the id out to have one made."));
        return id;
    }

    /// <summary>Whether the article has or had something with the id.</summary>
    public bool IsKnown(Guid id)
    {
        if (known is null || known.Contains(id))
            return known is not null;
        unknown.Add(id);
        return false;
    }

    /// <summary>Two parts cannot be one.</summary>
    public void RefuseRepeated(Article article)
    {
        var seen = new HashSet<Guid>();
        errors.AddRange(Parts(article).Where(part => !seen.Add(part.Id)).Select(part => new InputError($"{part.Pointer}/id", "duplicate-id", "Another part of the article has this id.")));
    }

    private static IEnumerable<(Guid Id, string Pointer)> Parts(Article article) =>
    [
        .. article.Tldr is { } tldr ? [(tldr.Id, "/tldr")] : Array.Empty<(Guid, string)>(),
        .. article.Citations.Select((citation, i) => (citation.Id, $"/citations/{i}")),
        .. article.Sections.Select((section, i) => (section.Id, $"/sections/{i}")),
        .. article.ScenarioAnalyses.SelectMany((analysis, i) => analysis.Scenarios.Select((scenario, j) => (scenario.Id, $"/scenarioAnalyses/{i}/scenarios/{j}")).Prepend((analysis.Id, $"/scenarioAnalyses/{i}"))),
    ];

    private static IEnumerable<Guid> Outcomes(Article article) => article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).SelectMany(scenario => scenario.Outcomes).Select(outcome => outcome.Id);

    private static IEnumerable<CitationMark> MentionMarks(Article article) => article.TextBlocks().SelectMany(placed => placed.Block.MarkDefs).OfType<CitationMark>();
}
