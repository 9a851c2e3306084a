using System.Text;
using ContentApi.Core.Importing;

namespace ContentApi.Core.Tests.Importing;

public sealed class RejectedDocumentTests
{
    [Theory]
    [InlineData("", RejectionCode.Empty)]
    [InlineData(" \r\n\t\n", RejectionCode.Empty)]
    [InlineData("A Title and Nothing Else", RejectionCode.NoContent)]
    [InlineData("* * *\n\n---\n", RejectionCode.NoContent)]
    public void Text_without_content_is_rejected(string text, string code) => Assert.Equal(code, Rejected(Encoding.UTF8.GetBytes(text), DocumentFormat.PlainText).Code);

    [Fact]
    public void A_long_paragraph_is_no_title()
    {
        var text = string.Join(' ', Enumerable.Repeat("The toll is paid and nobody asks who keeps it.", 20));
        Assert.Equal(RejectionCode.NoTitle, Rejected(Encoding.UTF8.GetBytes(text + "\n\n" + text), DocumentFormat.PlainText).Code);
    }

    [Theory]
    [InlineData("<html><head><title>Only a title</title></head><body><script>let a = 1;</script></body></html>")]
    [InlineData("<h1>Only a title</h1>")]
    [InlineData("<div><span> </span></div>")]
    public void Html_without_content_is_rejected(string html) => Assert.Equal(RejectionCode.NoContent, Rejected(Encoding.UTF8.GetBytes(html), DocumentFormat.Html).Code);

    [Fact]
    public void Binary_content_is_rejected_with_the_place()
    {
        var rejected = Rejected([.. "Title\n\nText"u8, 0, 1, 2], DocumentFormat.PlainText);
        Assert.Equal((RejectionCode.Binary, 11, 3), (rejected.Code, rejected.ByteOffset, rejected.Line));
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    public void What_is_not_utf8_is_rejected_with_the_place(byte[] bytes)
    {
        var rejected = Rejected([.. "Title\r\nTéxt "u8, .. bytes], DocumentFormat.Markdown);
        Assert.Equal((RejectionCode.NotUtf8, 13, 2), (rejected.Code, rejected.ByteOffset, rejected.Line));
        Assert.Contains("byte offset 13", rejected.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_over_the_limit_is_rejected() =>
        Assert.Equal(RejectionCode.TooLarge, Rejected(new byte[DocumentImporter.MaxBytes + 1], DocumentFormat.PlainText).Code);

    [Theory]
    [InlineData(DocumentFormat.Html, "<div>")]
    [InlineData(DocumentFormat.Html, "<b><p>")]
    [InlineData(DocumentFormat.Markdown, "> ")]
    [InlineData(DocumentFormat.Markdown, "- ")]
    public void Endless_nesting_is_no_error(DocumentFormat format, string open)
    {
        var text = "# Deep\n\n" + string.Concat(Enumerable.Repeat(open, 2000)) + "text";
        Assert.IsType<ImportOutcome>(SampleDocument.Import(Encoding.UTF8.GetBytes(text), format), exactMatch: false);
    }

    [Fact]
    public void Links_that_are_opened_without_end_are_not_looked_for()
    {
        var text = "# Links\n\n" + string.Concat(Enumerable.Repeat("[a](", 500_000));
        Assert.Equal(RejectionCode.NestedTooDeep, Rejected(Encoding.UTF8.GetBytes(text), DocumentFormat.Markdown).Code);
    }

    private static ImportOutcome.Rejected Rejected(byte[] body, DocumentFormat format) => Assert.IsType<ImportOutcome.Rejected>(SampleDocument.Import(body, format));
}
