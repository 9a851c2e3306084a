using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>
/// An article as a complete HTML document. Roles follow DPUB-ARIA 1.1 (<c>doc-abstract</c>, <c>doc-subtitle</c>, <c>doc-biblioref</c>,
/// <c>doc-bibliography</c>); the document holds no script and no style.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>The whole document, with <c>\n</c> as line break.</summary>
    public static string Render(Article article)
    {
        var blocks = new HtmlBlocks(article.Citations);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html").Append(Html.Attribute("lang", article.Locale));
        html.Append(Html.Attribute("dir", TextDirection.Of(article.Locale))).Append(">\n");
        html.Append("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(Html.Encode(TextLines.Single(article.Title))).Append("</title>\n");
        AppendMetadata(html, article);
        html.Append("</head>\n<body>\n<article>\n<header>\n");
        AppendHeader(html, article);
        html.Append("</header>\n");
        foreach (var part in article.Parts())
            AppendPart(html, part, blocks);
        AppendReferences(html, article);
        return html.Append("</article>\n</body>\n</html>\n").ToString();
    }

    private static void AppendMetadata(StringBuilder html, Article article)
    {
        foreach (var author in article.Byline)
            html.Append("<meta name=\"author\"").Append(Html.Attribute("content", author.Name)).Append(">\n");
        if (article.Tldr is { } tldr)
            html.Append("<meta name=\"description\"").Append(Html.Attribute("content", TextLines.Single(tldr.Text))).Append(">\n");
        if (article.Publication is { } publication)
            html.Append("<meta property=\"og:site_name\"").Append(Html.Attribute("content", publication.Name)).Append(">\n");
        if (SafeUrl.IsWeb(article.HeroImage?.Url))
            html.Append("<meta property=\"og:image\"").Append(Html.Attribute("content", article.HeroImage.Url)).Append(">\n");
    }

    private static void AppendHeader(StringBuilder html, Article article)
    {
        AppendLine(html, "p class=\"publication\"", "p", article.Publication?.Name);
        AppendLine(html, "h1", "h1", article.Title);
        AppendLine(html, "p role=\"doc-subtitle\"", "p", article.Subtitle);
        AppendLine(html, "p class=\"byline\"", "p", article.BylineText());
        if (article.HeroImage is { } hero)
            html.Append(HtmlBlocks.Image(new ImageBlock { Key = "", Url = hero.Url, Alt = hero.Alt })).Append('\n');
        if (article.Tldr is { } tldr)
        {
            html.Append("<section class=\"tldr\" role=\"doc-abstract\"").Append(Html.Attribute("aria-label", tldr.Label)).Append(">\n<p><strong>");
            html.Append(Html.Encode(tldr.Label)).Append(":</strong> ");
            html.Append(Html.EncodeLines(string.Join('\n', TextLines.Of(tldr.Text)))).Append("</p>\n</section>\n");
        }
    }

    private static void AppendPart(StringBuilder html, DocumentPart part, HtmlBlocks blocks)
    {
        if (part.Section is { } section)
        {
            var heading = $"h{Math.Clamp(section.Level, 2, 4)}";
            AppendSection(html, Html.Attribute("id", Html.Id(section.Anchor)), heading, section.Heading, blocks.Render(section.Content));
            html.Append("</section>\n");
        }
        else if (part.Analysis is { } analysis)
        {
            AppendAnalysis(html, analysis, blocks);
        }
    }

    private static void AppendAnalysis(StringBuilder html, ScenarioAnalysis analysis, HtmlBlocks blocks)
    {
        var kind = Html.Attribute("data-kind", EnumName.Of(analysis.Kind));
        var id = Html.Attribute("id", Html.Id(analysis.Anchor));
        AppendSection(html, $" class=\"scenario-analysis\"{id}{kind}", "h2", analysis.Question, blocks.Render(analysis.Introduction));
        foreach (var scenario in analysis.Scenarios)
        {
            kind = Html.Attribute("data-kind", EnumName.Of(scenario.Kind)) + Html.Attribute("data-actor", scenario.Actor?.Name);
            id = Html.Attribute("id", Html.Id(scenario.Anchor));
            AppendSection(html, $" class=\"scenario\"{id}{kind}", "h3", scenario.Heading(), blocks.Render(scenario.Content));
            html.Append("</section>\n");
        }

        html.Append("</section>\n");
    }

    private static void AppendSection(StringBuilder html, string attributes, string headingElement, string? heading, string content)
    {
        html.Append("<section").Append(attributes).Append(">\n");
        AppendLine(html, headingElement, headingElement, heading);
        if (content.Length > 0)
            html.Append(content).Append('\n');
    }

    private static void AppendReferences(StringBuilder html, Article article)
    {
        if (article.ListHeading() is not { } heading)
            return;
        html.Append("<section role=\"doc-bibliography\"").Append(Html.Attribute("aria-label", heading)).Append(">\n");
        AppendLine(html, "h2", "h2", heading);
        if (article.Citations.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var citation in article.Citations)
                AppendLine(html, $"li{Html.Attribute("id", Html.ReferenceId(citation.Key))}", "li", citation.Text);
            html.Append("</ul>\n");
        }

        html.Append("</section>\n");
    }

    private static void AppendLine(StringBuilder html, string open, string close, string? text)
    {
        if (TextLines.Single(text) is { Length: > 0 } line)
            html.Append('<').Append(open).Append('>').Append(Html.Encode(line)).Append("</").Append(close).Append(">\n");
    }
}
