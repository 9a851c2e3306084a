using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>The id of a part of an article.</summary>
/// <param name="Kind">What has it.</param>
/// <param name="Id">The id.</param>
public sealed record PartId(PartKind Kind, Guid Id);

/// <summary>A part of an article with its place.</summary>
/// <param name="Part">Its id.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to it from the article; for a mention, to the block that holds it.</param>
public sealed record PlacedPart(PartId Part, string Pointer);

/// <summary>Everything in an article that has an id, the article itself, terms and works aside.</summary>
public static class ArticleParts
{
    /// <summary>The parts.</summary>
    public static IEnumerable<PlacedPart> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Tldrs(article)
            .Concat(article.Citations.Select((citation, i) => Placed(PartKind.Citation, citation.Id, $"/citations/{i}")))
            .Concat(article.Sections.Select((section, i) => Placed(PartKind.Section, section.Id, $"/sections/{i}")))
            .Concat(article.ScenarioAnalyses.SelectMany((analysis, i) => OfAnalysis(analysis, $"/scenarioAnalyses/{i}")))
            .Concat(article.TextBlocks().SelectMany(placed => placed.Block.MarkDefs.OfType<CitationMark>(), (placed, mark) => Placed(PartKind.Mention, mark.MentionId, placed.Pointer)));
    }

    private static IEnumerable<PlacedPart> Tldrs(Article article) => article.Tldr is { } tldr ? [Placed(PartKind.Tldr, tldr.Id, "/tldr")] : [];

    private static IEnumerable<PlacedPart> OfAnalysis(ScenarioAnalysis analysis, string pointer) => analysis.Scenarios
        .SelectMany((scenario, i) => scenario.Outcomes.Select((outcome, j) => Placed(PartKind.Outcome, outcome.Id, $"{pointer}/scenarios/{i}/outcomes/{j}")).Prepend(Placed(PartKind.Scenario, scenario.Id, $"{pointer}/scenarios/{i}")))
        .Prepend(Placed(PartKind.ScenarioAnalysis, analysis.Id, pointer));

    private static PlacedPart Placed(PartKind kind, Guid id, string pointer) => new(new(kind, id), pointer);
}
