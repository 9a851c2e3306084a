using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>A section or a scenario analysis: one of the two is null.</summary>
internal readonly record struct DocumentPart(int Position, Section? Section, ScenarioAnalysis? Analysis);

/// <summary>The body of an article as one sequence.</summary>
internal static class DocumentParts
{
    /// <summary>Sections and scenario analyses together, in the order of the document.</summary>
    public static IEnumerable<DocumentPart> Parts(this Article article) =>
        article.Sections.Select(section => new DocumentPart(section.Position, section, null))
            .Concat(article.ScenarioAnalyses.Select(analysis => new DocumentPart(analysis.Position, null, analysis)))
            .OrderBy(part => part.Position);

    /// <summary>The heading of a scenario as it is printed: "Scenario 1: Armed Convoys".</summary>
    public static string Heading(this Scenario scenario) =>
        scenario switch
        {
            { Label: null or "" } => scenario.Title,
            { Title: "" } => scenario.Label,
            _ => $"{scenario.Label}: {scenario.Title}",
        };

    /// <summary>The heading of the reference list; null when the article has no list.</summary>
    public static string? ListHeading(this Article article) =>
        article.ReferencesHeading ?? (article.Citations.Count == 0 ? null : IsArabic(article.Locale) ? "المراجع" : "References");

    /// <summary>The line that names the authors: "By A, B and C"; null when none are named.</summary>
    public static string? BylineText(this Article article)
    {
        var names = article.Byline.Select(author => author.Name).ToList();
        return names switch
        {
            [] => null,
            // Commas only: the Arabic "and" is a letter joined to the next word, and family names begin with that letter too.
            _ when IsArabic(article.Locale) => $"بقلم {string.Join("، ", names)}",
            [var only] => $"By {only}",
            [.. var first, var last] => $"By {string.Join(", ", first)} and {last}",
        };
    }

    private static bool IsArabic(string locale) => string.Equals(TextDirection.Language(locale), "ar", StringComparison.OrdinalIgnoreCase);
}
