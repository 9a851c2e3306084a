using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Tests.Importing;

public sealed class FurnitureTests
{
    [Fact]
    public void What_is_left_out_is_reported_to_the_last_word()
    {
        var links = Paragraphs("link", 300);
        var imported = Import($"<nav>{links}</nav><h1>Tolls</h1><p>Nobody pays twice.</p>");
        var dropped = Assert.Single(imported.Report.Findings, finding => finding.Code == FindingCode.FurnitureDropped).Detail;
        Assert.All(Enumerable.Range(1, 300), number => Assert.Contains($"link{number} ", dropped, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("article")]
    public void A_main_element_that_holds_less_than_the_rest_of_the_page_is_not_the_article(string element)
    {
        var imported = Import($"<{element}><h1>Tolls</h1><p>Nobody pays twice.</p></{element}><div>{Paragraphs("word", 300)}</div>");
        Assert.DoesNotContain(imported.Report.Findings, finding => finding.Code == FindingCode.FurnitureDropped);
        Assert.Equal(301, imported.Article.TextBlocks().Count());
    }

    [Fact]
    public void Navigation_does_not_count_as_the_rest_of_the_page()
    {
        var imported = Import($"<nav>{Paragraphs("link", 300)}</nav><!-- {Paragraphs("note", 300)} --><main><h1>Tolls</h1><p>Nobody pays twice.</p></main><div><nav>{Paragraphs("more", 300)}</nav>Imprint</div>");
        Assert.Equal(["Nobody pays twice."], imported.Article.TextBlocks().Select(placed => placed.Block.PlainText()));
        Assert.Contains("Imprint", Assert.Single(imported.Report.Findings, finding => finding.Code == FindingCode.FurnitureDropped).Detail, StringComparison.Ordinal);
    }

    private static string Paragraphs(string word, int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"<p>{word}{number} stands in a line.</p>"));

    private static ImportOutcome.Imported Import(string html) => SampleDocument.Imported(html, DocumentFormat.Html);
}
