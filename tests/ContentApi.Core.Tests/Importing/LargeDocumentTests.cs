using System.Text;
using ContentApi.Core.Importing;

namespace ContentApi.Core.Tests.Importing;

public sealed class LargeDocumentTests
{
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
        text.Append(heading).Append("References\n\n- Marsh, E. (2009). Short books. Quiet Press.\n");
        var imported = SampleDocument.Imported(text.ToString(), format);
        Assert.Equal(chapters, imported.Report.Sections);
        Assert.Equal(chapters * 5, imported.Report.Mentions.Resolved);
    }
}
