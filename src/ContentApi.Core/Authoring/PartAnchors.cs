using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>Gives parts that have no anchor one; two parts with the same are refused.</summary>
internal static class PartAnchors
{
    /// <summary>The article with an anchor for every part. Of two parts with the same, the one that stands at the place is told.</summary>
    public static Article Complete(Article article, string place, List<InputError> errors)
    {
        var anchors = new Anchors();
        foreach (var (anchor, pointer) in Given(article).OrderBy(part => JsonPointer.IsWithin(part.Pointer, place)))
        {
            if (!anchors.Take(anchor))
                errors.Add(new($"{pointer}/anchor", "duplicate-anchor", $"Another part of the article has the anchor '{anchor}'."));
        }
        return article with
        {
            Sections = [.. article.Sections.Select(section => section.Anchor.Length > 0 ? section : section with { Anchor = anchors.Next(section.Heading, "text") })],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select(analysis => analysis with
            {
                Anchor = analysis.Anchor.Length > 0 ? analysis.Anchor : anchors.Next(analysis.Question, "analysis"),
                Scenarios = [.. analysis.Scenarios.Select(scenario => scenario.Anchor.Length > 0 ? scenario : scenario with { Anchor = anchors.Next(scenario.Title, "scenario") })],
            })],
        };
    }

    private static IEnumerable<(string Anchor, string Pointer)> Given(Article article) =>
        article.Sections.Select((section, i) => (section.Anchor, $"/sections/{i}"))
            .Concat(article.ScenarioAnalyses.SelectMany((analysis, i) => analysis.Scenarios.Select((scenario, j) => (scenario.Anchor, $"/scenarioAnalyses/{i}/scenarios/{j}")).Prepend((analysis.Anchor, $"/scenarioAnalyses/{i}"))))
            .Where(part => part.Anchor.Length > 0);
}
