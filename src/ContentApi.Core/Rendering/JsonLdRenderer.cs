using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>
/// An article as a schema.org AnalysisNewsArticle in JSON-LD. Members that are not known are absent; <c>&lt;</c>, <c>&gt;</c> and
/// <c>&amp;</c> are escaped, so that the document can stand inside a script element.
/// </summary>
public static class JsonLdRenderer
{
    /// <summary>The document.</summary>
    /// <param name="article">The article.</param>
    /// <param name="facts">What is known of it beyond its document.</param>
    public static string Render(Article article, ArticleFacts facts) =>
        JsonLd.Document(
            "AnalysisNewsArticle",
            ("@id", JsonLd.Text(facts.Url)),
            ("url", JsonLd.Text(facts.Url)),
            ("headline", JsonLd.Text(article.Title)),
            ("alternativeHeadline", JsonLd.Text(article.Subtitle)),
            ("abstract", JsonLd.Text(article.Tldr?.Text)),
            ("inLanguage", JsonLd.Text(article.Locale)),
            ("datePublished", JsonLd.Time(facts.PublishedAt)),
            ("dateModified", JsonLd.Time(facts.UpdatedAt)),
            ("author", Terms("Person", article.Byline)),
            ("publisher", JsonLd.Named("Organization", article.Publication?.Name)),
            ("image", Image(article.HeroImage)),
            ("about", Terms("Thing", [.. article.Topics, .. article.Actors])),
            ("contentLocation", Terms("Place", article.Regions)),
            ("wordCount", facts.Words),
            ("timeRequired", facts.Words is { } words ? string.Create(CultureInfo.InvariantCulture, $"PT{ReadingTime.Minutes(words)}M") : null),
            ("articleBody", JsonLd.Text(Body(article))),
            ("hasPart", JsonLd.List(article.ScenarioAnalyses.OrderBy(analysis => analysis.Position).Select(analysis => Analysis(analysis, facts.Url)))),
            ("citation", JsonLd.List(article.Citations.Select(citation => JsonLdCitation.Of(citation, facts.Url)))));

    private static JsonArray? Terms(string type, IEnumerable<Term> terms) => JsonLd.List(terms.Select(term => JsonLd.Named(type, term.Name)));

    private static JsonObject? Image(HeroImage? image) =>
        SafeUrl.IsWeb(image?.Url) ? JsonLd.Node("ImageObject", ("url", image.Url), ("caption", JsonLd.Text(image.Alt))) : null;

    // The argued sections; the analyses stand in hasPart with their own text.
    private static string Body(Article article) =>
        string.Join(
            "\n\n",
            article.Sections.OrderBy(section => section.Position)
                .SelectMany(section => new[] { TextLines.Single(section.Heading), PlainTextBlocks.Render(section.Content) })
                .Where(text => text.Length > 0));

    private static JsonObject? Analysis(ScenarioAnalysis analysis, string? url) =>
        JsonLd.Node(
            "CreativeWork",
            ("@id", Fragment(url, analysis.Anchor)),
            ("genre", EnumName.Of(analysis.Kind)),
            ("position", analysis.Position),
            ("name", JsonLd.Text(analysis.Question)),
            ("text", JsonLd.Text(PlainTextBlocks.Render(analysis.Introduction))),
            ("hasPart", JsonLd.List(analysis.Scenarios.Select(scenario => Scenario(scenario, url)))));

    private static JsonObject? Scenario(Scenario scenario, string? url) =>
        JsonLd.Node(
            "CreativeWork",
            ("@id", Fragment(url, scenario.Anchor)),
            ("genre", EnumName.Of(scenario.Kind)),
            ("position", scenario.Position),
            ("name", JsonLd.Text(scenario.Heading())),
            ("about", JsonLd.Named("Thing", scenario.Actor?.Name)),
            ("text", JsonLd.Text(PlainTextBlocks.Render(scenario.Content))));

    private static JsonNode? Fragment(string? url, string anchor) => url is null ? null : JsonLd.Text($"{url}#{Html.Id(anchor)}");
}
