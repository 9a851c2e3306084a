using System.Text;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Core.Rendering;
using ContentApi.Core.Tests.Citations;

namespace ContentApi.Core.Tests.Importing;

/// <summary>The articles that the program loads into an empty database (src/ContentApi/Samples).</summary>
public sealed class FirstArticlesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "FirstArticles");

    public static TheoryData<string> Files => [.. Listed()];

    [Fact]
    public void Every_article_is_listed_once() =>
        Assert.Equal(
            Directory.GetFiles(Folder).Select(Path.GetFileName).Where(name => name != "samples.json").Order(StringComparer.Ordinal),
            Listed().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("tolls-at-the-strait.txt", "Harbour Review", "en", 3, 3, 10, 15, 9, 10)]
    [InlineData("dams-on-a-shared-river.ar.md", "مجلة المرفأ", "ar", 3, 3, 8, 15, 9, 9)]
    [InlineData("threads-under-the-sea.html", "The Meridian Quarterly", "en", 3, 3, 7, 12, 7, 12)]
    public void An_article_is_understood(
        string file, string publication, string locale, int sections, int analyses, int scenarios, int outcomes, int citations, int mentions)
    {
        var (article, report) = Import(file);
        Assert.Equal(publication, article.Publication?.Name);
        Assert.Equal(locale, article.Locale);
        Assert.NotNull(article.Tldr);
        Assert.Equal(
            (sections, analyses, scenarios, outcomes, citations, mentions, 0),
            (report.Sections, report.ScenarioAnalyses, report.Scenarios, report.Outcomes, report.Citations, report.Mentions.Resolved, report.Mentions.Unresolved));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_gives_an_editor_nothing_to_worry_about(string file) =>
        Assert.DoesNotContain(Import(file).Report.Findings, finding => finding.Severity != FindingSeverity.Info);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_last_analysis_has_one_option_for_each_actor(string file)
    {
        var options = Import(file).Article.ScenarioAnalyses[^1];
        Assert.Equal(ScenarioAnalysisKind.StrategicOptions, options.Kind);
        Assert.All(options.Scenarios, scenario => Assert.Equal(ScenarioKind.Option, scenario.Kind));
        Assert.Distinct(options.Scenarios.Select(scenario => scenario.Actor?.Name ?? $"{scenario.Title} names nobody"));
        Assert.All(options.Scenarios, scenario => Assert.NotNull(scenario.Actor));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_comes_back_from_its_plain_text(string file)
    {
        var article = Import(file).Article;
        var text = PlainTextRenderer.Render(article);
        var again = Import(Encoding.UTF8.GetBytes(text), DocumentFormat.PlainText).Article;
        Assert.Equal(Outline(article), Outline(again));
        Assert.Equal(text, PlainTextRenderer.Render(again));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_comes_back_from_its_Markdown_and_its_HTML(string file)
    {
        var article = Import(file).Article;
        Assert.Equal(Outline(article), Outline(Import(Encoding.UTF8.GetBytes(MarkdownRenderer.Render(article)), DocumentFormat.Markdown).Article));
        Assert.Equal(Outline(article), Outline(Import(Encoding.UTF8.GetBytes(HtmlRenderer.Render(article)), DocumentFormat.Html).Article));
    }

    private static IEnumerable<string> Listed()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "samples.json")));
        return [.. list.RootElement.EnumerateArray().Select(sample => sample.GetProperty("file").GetString()!)];
    }

    private static (Article Article, ImportReport Report) Import(string file) =>
        Import(File.ReadAllBytes(Path.Combine(Folder, file)), DocumentFormats.FromFileName(file)!.Value);

    private static (Article Article, ImportReport Report) Import(byte[] body, DocumentFormat format)
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(DocumentImporter.Import(body, format, new ImportOptions(), NewIds.Make()));
        return (imported.Article, imported.Report);
    }

    private static IEnumerable<string> Outline(Article article) =>
    [
        $"{article.Publication?.Name} | {article.Title} | {string.Join(", ", article.Byline.Select(author => author.Name))}",
        $"{article.Tldr?.Label}: {article.Tldr?.Text}",
        .. article.Sections.Select(section => $"{section.Position} {section.Heading}"),
        .. article.ScenarioAnalyses.Select(analysis => $"{analysis.Position} {analysis.Kind} {analysis.Question}"),
        .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).Select(scenario =>
            $"{scenario.Position} {scenario.Kind} {scenario.Label}: {scenario.Title} ({scenario.Actor?.Name})"),
        .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).SelectMany(scenario => scenario.Outcomes).Select(outcome => outcome.Text),
        .. article.Citations.Select(citation => $"{citation.Key}: {citation.Text}"),
        .. Mentions.Of(article).Select(mention => $"{mention.Mention.Anchor} {mention.Mention.Quote} {mention.Mention.Form} {mention.Mention.Locator}"),
    ];
}
