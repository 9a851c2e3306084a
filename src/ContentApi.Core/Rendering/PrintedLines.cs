using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>Lines of a document that an article holds in parts.</summary>
internal static class PrintedLines
{
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
            [var only] => $"{By(article.Locale).By} {only}",
            [.. var first, var last] => $"{By(article.Locale).By} {string.Join(", ", first)} {By(article.Locale).And} {last}",
        };
    }

    private static (string By, string And) By(string locale) => TextDirection.Language(locale).ToLowerInvariant() switch
    {
        "fr" => ("Par", "et"),
        "es" => ("Por", "y"),
        "de" => ("Von", "und"),
        "id" => ("Oleh", "dan"),
        "tr" => ("Yazan:", "ve"),
        _ => ("By", "and"),
    };

    private static bool IsArabic(string locale) => string.Equals(TextDirection.Language(locale), "ar", StringComparison.OrdinalIgnoreCase);
}
