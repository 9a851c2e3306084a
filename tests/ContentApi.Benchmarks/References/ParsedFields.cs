using System.Globalization;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.References;

/// <summary>The fields of a parsed reference as they are compared with <see cref="ExpectedFields"/>.</summary>
internal static class ParsedFields
{
    public static IReadOnlyDictionary<string, string> Of(CslItem item)
    {
        var fields = new Dictionary<string, string>
        {
            ["author"] = Names(item.Author),
            ["editor"] = Names(item.Editor),
            ["translator"] = Names(item.Translator),
            ["issued"] = item.Issued?.DateParts is [var date, ..] ? string.Join('-', date.Select(part => part.ToString(CultureInfo.InvariantCulture))) : "",
            ["year-suffix"] = Text(item.YearSuffix),
            ["title"] = Text(item.Title),
            ["container-title"] = Text(item.ContainerTitle),
            ["collection-title"] = Text(item.CollectionTitle),
            ["volume"] = Text(item.Volume),
            ["issue"] = Text(item.Issue),
            ["page"] = Text(item.Page),
            ["publisher"] = Text(item.Publisher),
            ["publisher-place"] = Text(item.PublisherPlace),
            ["edition"] = Text(item.Edition),
            ["genre"] = Text(item.Genre),
            ["DOI"] = Text(item.Doi),
            ["URL"] = Text(item.Url?.Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase)),
            ["ISBN"] = Text(item.Isbn),
        };
        return fields.Where(field => field.Value.Length > 0).ToDictionary();
    }

    private static string Text(string? text) => ComparedText.Of(text ?? "");

    private static string Names(IReadOnlyList<CslName>? names) => string.Concat((names ?? []).Select(name => name.Literal is { } literal
        ? ComparedText.Of(literal)
        : ComparedText.Of($"{name.NonDroppingParticle}{name.Family}") + PrintedNames.Initials($"{name.Given} {name.DroppingParticle}") + ComparedText.Of(name.Suffix ?? "")));
}
