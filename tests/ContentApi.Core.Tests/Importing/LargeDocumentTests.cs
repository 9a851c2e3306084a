using System.Text;
using ContentApi.Core.Importing;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Tests.Importing;

public sealed class LargeDocumentTests
{
    private const string Reference = "- Marsh, E. (2009). Short books. Quiet Press.\n";

    /// <summary>Each takes well under this, and minutes where the time grows with the square of the length.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("chapters.txt", DocumentFormat.PlainText)]
    [InlineData("chapters.md", DocumentFormat.Markdown)]
    public void A_document_of_one_megabyte_is_imported_whole(string name, DocumentFormat format)
    {
        Assert.Equal(format, DocumentFormats.FromFileName(name));
        var heading = format == DocumentFormat.Markdown ? "## " : "";
        var text = new StringBuilder(format == DocumentFormat.Markdown ? "# The Long Book\n\n" : "The Long Book\n\n");
        var chapters = 0;
        while (text.Length < 1_000_000)
        {
            text.Append(heading).Append("Chapter ").Append(++chapters).Append(" of the Long Book\n\n");
            for (var paragraph = 0; paragraph < 5; paragraph++)
                text.Append("Nobody reads a long book at once, and nobody should write one at once (Marsh, 2009). ").Append("Word").Append(chapters).Append("x is here.\n\n");
        }
        text.Append(heading).Append("References\n\n").Append(Reference);
        var imported = SampleDocument.Imported(text.ToString(), format);
        Assert.Equal(chapters, imported.Report.Sections);
        Assert.Equal(chapters * 5, imported.Report.Mentions.Resolved);
    }

    [Theory]
    [InlineData(DocumentFormat.Markdown, "# Books\n\n", "> References\n\n", 16_000, "")]
    [InlineData(DocumentFormat.Markdown, "# Books\n\n", "> References\n\n", 16_000, Reference)]
    [InlineData(DocumentFormat.PlainText, "Books\n\n- An item\n", "    that goes on\n", 100_000, "")]
    [InlineData(DocumentFormat.PlainText, "Books\n\nReferences\n\n1. Marsh, E. (2009). Short books.\n", "   Quiet, Press\n", 100_000, "")]
    [InlineData(DocumentFormat.Markdown, "# Books\n\na", " <nav>", 48_000, "")]
    [InlineData(DocumentFormat.Markdown, "---\ntldr: |\n", "  a\n", 400_000, "---\n\n# Books\n\nA sentence of it.\n")]
    [InlineData(DocumentFormat.Markdown, "# Books\n\n", "<div class=footnotes></div>\n", 40_000, "")]
    public async Task A_document_that_repeats_one_thing_is_imported_in_time(DocumentFormat format, string start, string repeated, int times, string end)
    {
        var text = start + Repeat(repeated, times) + end;
        Assert.NotEmpty((await InTime(() => SampleDocument.Imported(text, format))).Article.Title);
    }

    [Fact]
    public async Task A_paragraph_of_many_citations_is_rendered_in_time()
    {
        var article = SampleDocument.Imported("# Books\n\n## Short\n\n" + Repeat("So it is said (Marsh, 2009). ", 40_000) + "\n\n## References\n\n" + Reference, DocumentFormat.Markdown).Article;
        Assert.Contains("Marsh", await InTime(() => MarkdownRenderer.Render(article)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<div><!-- </div> -->")]
    [InlineData("<div title='</div>'>")]
    [InlineData("<div><script>'</div>'</script>")]
    [InlineData("<div><table></div></table>")]
    public async Task Nesting_is_told_whatever_end_tags_stand_in_it(string open)
    {
        var html = Encoding.UTF8.GetBytes(Repeat(open, 65_000));
        var outcome = await InTime(() => SampleDocument.Import(html, DocumentFormat.Html));
        Assert.Equal(RejectionCode.NestedTooDeep, Assert.IsType<ImportOutcome.Rejected>(outcome).Code);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static Task<T> InTime<T>(Func<T> work) => Task.Run(work, TestContext.Current.CancellationToken).WaitAsync(Enough, TestContext.Current.CancellationToken);
}
