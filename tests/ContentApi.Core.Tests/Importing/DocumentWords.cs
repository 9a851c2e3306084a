using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ContentApi.Core.Importing;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;
using Markdig;

namespace ContentApi.Core.Tests.Importing;

/// <summary>The words that a reader of a document sees, and those that an import kept or reported.</summary>
internal static partial class DocumentWords
{
    public static IEnumerable<string> Of(string text) => Word().Matches(Invisible().Replace(text, "")).Select(match => match.Value);

    /// <summary>The visible words of a document, the markers of lists and of bylines left out.</summary>
    public static IEnumerable<string> OfDocument(string text, DocumentFormat format) => Of(format switch
    {
        DocumentFormat.Html => Html(text),
        DocumentFormat.Markdown => Html(Markdown.ToHtml(Footnote().Replace(text, " "), new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build())),
        _ => Marker().Replace(text, " "),
    });

    public static IEnumerable<string> Kept(ImportOutcome.Imported imported)
    {
        var article = imported.Article;
        IEnumerable<string?> texts =
        [
            article.Title, article.Subtitle, article.Publication?.Name, article.Tldr?.Label, article.Tldr?.Text, article.ReferencesHeading,
            .. article.Byline.Select(author => author.Name),
            .. article.Sections.SelectMany(section => section.Content.Texts().Prepend(section.Heading)),
            .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Introduction.Texts().Prepend(analysis.Question)),
            .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).SelectMany(scenario => scenario.Content.Texts().Prepend(scenario.Title).Prepend(scenario.Label)),
            .. article.Citations.Select(citation => citation.Text),
            .. imported.Report.Findings.Where(finding => finding.Code is FindingCode.FurnitureDropped or FindingCode.MetadataOverridden).Select(finding => finding.Detail),
        ];
        return texts.OfType<string>().SelectMany(Of);
    }

    private static string Html(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var invisible in body.QuerySelectorAll("script, style, svg, template"))
            invisible.Remove();
        foreach (var marker in body.QuerySelectorAll("[style*='mso-list:Ignore']"))
            marker.Remove();
        return string.Join(' ', body.GetDescendants().OfType<IText>().Select(text => text.Data));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^\s*(?:\[\p{Nd}+\]|\(?(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,5})[.)])\s+", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\[\^\w+\]:?")]
    private static partial Regex Footnote();
}
