using ContentApi.Http.Negotiation;

namespace ContentApi.Published;

/// <summary>The formats that an article is published in; the first is what a caller gets who names none.</summary>
internal static class ArticleFormats
{
    public static readonly Representation Json = new("json", "application/json");
    public static readonly Representation Markdown = new("markdown", "text/markdown");
    public static readonly Representation Html = new("html", "text/html");
    public static readonly Representation Text = new("text", "text/plain");
    public static readonly Representation JsonLd = new("jsonld", "application/ld+json");

    public static IReadOnlyList<Representation> All { get; } = [Json, Markdown, Html, Text, JsonLd];
}
