using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Tests.Importing;

public sealed class DocumentImporterTests
{
    public static TheoryData<string> Samples => [.. SampleDocument.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_document_becomes_what_is_expected(string name)
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(name));
        Assert.Equal(SampleDocument.Expected(name), ImportSummary.Of(imported).ToJson(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Keys_anchors_and_positions_are_unique_in_the_article(string name)
    {
        var article = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(name)).Article;
        var scenarios = article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).ToList();
        var content = article.Sections.SelectMany(section => section.Content)
            .Concat(article.ScenarioAnalyses.SelectMany(analysis => analysis.Introduction)).Concat(scenarios.SelectMany(scenario => scenario.Content)).ToList();
        AssertUnique(content.Select(block => block.Key).Concat(content.OfType<TableBlock>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Content).Select(block => block.Key)));
        AssertUnique(article.Sections.Select(section => section.Anchor).Concat(article.ScenarioAnalyses.Select(analysis => analysis.Anchor)).Concat(scenarios.Select(scenario => scenario.Anchor)));
        Assert.Equal(
            Enumerable.Range(1, article.Sections.Count + article.ScenarioAnalyses.Count),
            article.Sections.Select(section => section.Position).Concat(article.ScenarioAnalyses.Select(analysis => analysis.Position)).Order());
        Assert.All(content.TextBlocks(), block => AssertUnique(block.Children.Select(span => span.Key)));
    }

    [Fact]
    public void The_report_counts_what_the_article_holds()
    {
        var (article, report, _) = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import("classic.txt"));
        Assert.Equal("text/plain", report.Format);
        Assert.Equal((1, 3, 6, 4, 4), (report.Sections, report.ScenarioAnalyses, report.Scenarios, report.Outcomes, report.Citations));
        Assert.Equal(new MentionCounts(4, 0), report.Mentions);
        Assert.Equal(["India", "Coastal States"], article.Actors.Select(actor => actor.Name));
        Assert.All(article.Actors.Append(article.Publication!), term => Assert.Equal(Guid.Empty, term.Id));
    }

    [Fact]
    public void What_the_caller_says_goes_before_what_the_document_says()
    {
        var options = new ImportOptions
        {
            Publication = "Evening Lantern",
            Slug = "border",
            Locale = "en-GB",
            PublishedAt = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Topics = ["trade"],
            Regions = ["Horn of Africa"],
            Authors = ["Desk"],
        };
        var (article, report, publishedAt) = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(SampleDocument.Bytes("og-page.html"), DocumentFormat.Html, options));
        Assert.Equal(("Evening Lantern", "border", "en-GB"), (article.Publication!.Name, article.Slug, article.Locale));
        Assert.Equal(options.PublishedAt, publishedAt);
        Assert.Equal(["trade", "borders"], article.Topics.Select(topic => topic.Name));
        Assert.Equal(["Horn of Africa"], article.Regions.Select(region => region.Name));
        Assert.Equal(["Desk"], article.Byline.Select(author => author.Name));
        Assert.Contains(report.Findings, finding => finding.Code == FindingCode.MetadataOverridden && finding.Detail.Contains("Rahel Tesfaye", StringComparison.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_title()
    {
        var outcome = SampleDocument.Import([.. Encoding.UTF8.GetPreamble(), .. SampleDocument.Bytes("classic.txt")], DocumentFormat.PlainText);
        Assert.Equal("Harbour Review", Assert.IsType<ImportOutcome.Imported>(outcome).Article.Publication!.Name);
    }

    [Fact]
    public void Line_endings_make_no_difference()
    {
        var expected = SampleDocument.Expected("classic.txt");
        foreach (var ending in (string[])["\r\n", "\r"])
            Assert.Equal(expected, ImportSummary.Of(SampleDocument.Imported(SampleDocument.Text("classic.txt").ReplaceLineEndings(ending), DocumentFormat.PlainText)).ToJson(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Nested_list_items_are_outcomes_and_stay_in_the_content()
    {
        var article = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import("hard-wrapped-crlf.txt")).Article;
        var scenario = article.ScenarioAnalyses[0].Scenarios[0];
        Assert.Equal(["fewer shifts, but longer ones", "a market in quotas", "lawful", "and not", "emptier bakeries"], scenario.Outcomes.Select(outcome => outcome.Text));
        Assert.Equal([1, 1, 2, 2, 1], scenario.Content.OfType<TextBlock>().Where(block => block.ListItem is not null).Select(block => block.Level!.Value));
    }

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        var article = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import("hard-wrapped-crlf.txt")).Article;
        Assert.All(article.Sections.SelectMany(section => section.Content).TextBlocks(), block => Assert.DoesNotContain('\n', block.PlainText()));
    }

    private static void AssertUnique(IEnumerable<string> values)
    {
        var list = values.ToList();
        Assert.Equal(list.Distinct(StringComparer.Ordinal), list);
    }
}
