using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ContentApi.Core.Tests.Rendering;

public sealed partial class MarkdownEscapingTests
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();
    private static readonly MarkdownPipeline Extended =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseFootnotes().Build();

    [Fact]
    public void A_paragraph_comes_back_as_the_same_text() =>
        GeneratedContent.Paragraph.Sample(block => AssertSameText(block, block), iter: 3000);

    [Fact]
    public void A_list_item_comes_back_as_the_same_text() =>
        GeneratedContent.Paragraph.Sample(block => AssertSameText(block, block with { ListItem = BlockStyle.Number, Level = 1 }), iter: 1000);

    [Fact]
    public void A_table_cell_comes_back_as_the_same_text() =>
        GeneratedContent.Paragraph.Sample(
            block =>
            {
                var table = new TableBlock { Key = "t", Rows = [new TableRow { Cells = [new TableCell { Content = [block] }, new TableCell()] }] };
                Assert.Equal(Words(block.PlainText()), Words(Text(MarkdownBlocks.Render([table]), Extended)));
            },
            iter: 1000);

    [Fact]
    public void Emphasis_is_written_with_signs_where_they_work_and_with_elements_where_they_do_not()
    {
        Assert.Equal("a **b** c", Render(new Span { Key = "1", Text = "a " }, Strong("b"), new Span { Key = "2", Text = " c" }));
        Assert.Equal("a<strong>b</strong>c", Render(new Span { Key = "1", Text = "a" }, Strong("b"), new Span { Key = "2", Text = "c" }));
        Assert.Equal("a <strong>b </strong>c", Render(new Span { Key = "1", Text = "a " }, Strong("b "), new Span { Key = "2", Text = "c" }));
    }

    [Theory]
    [InlineData("plain words, 3.5 of them - and a dash", "plain words, 3.5 of them - and a dash")]
    [InlineData("2026. That was the year", "2026\\. That was the year")]
    [InlineData("AT&T and &amp;", "AT&T and \\&amp;")]
    [InlineData("see https://example.org/a_b_c.", "see <https://example.org/a_b_c>.")]
    public void Text_is_escaped_only_where_it_must_be(string text, string markdown) => Assert.Equal(markdown, Render(new Span { Key = "1", Text = text }));

    private static Span Strong(string text) => new() { Key = "s" + text, Text = text, Marks = [Decorator.Strong] };

    private static string Render(params Span[] spans) => MarkdownBlocks.Render([new TextBlock { Key = "b", Children = spans }]);

    private static void AssertSameText(TextBlock text, TextBlock block)
    {
        var markdown = MarkdownBlocks.Render([block]);
        Assert.Equal(Words(text.PlainText()), Words(Text(markdown, Plain)));
        Assert.Equal(Words(text.PlainText()), Words(Text(markdown, Extended)));
    }

    private static string Text(string markdown, MarkdownPipeline pipeline)
    {
        var html = Markdown.ToHtml(markdown, pipeline).Replace("<br>", "<br>\n", StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(html).Body!.TextContent;
    }

    private static string Words(string text) => Blanks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
