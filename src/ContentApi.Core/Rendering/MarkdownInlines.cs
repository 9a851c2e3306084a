using System.Globalization;
using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>
/// Writes spans and their marks as CommonMark. Marks that have no sign in Markdown, or whose signs would not be understood where they
/// stand (CommonMark 0.31.2, section 6.2), are written as HTML elements, which Markdown lets through.
/// </summary>
internal sealed class MarkdownInlines
{
    private readonly StringBuilder markdown = new();
    private readonly string lineBreak;
    private readonly bool signs;
    private bool breakPending;

    private MarkdownInlines(string lineBreak, bool signs) => (this.lineBreak, this.signs) = (lineBreak, signs);

    /// <summary>A paragraph's text; line breaks stay.</summary>
    public static string Paragraph(TextBlock block) => Render(block, "\\\n", signs: true);

    /// <summary>A text on one line, for headings.</summary>
    public static string Line(TextBlock block) => Render(block, " ", signs: true);

    /// <summary>Text of a table's cell, which has to stay on one line.</summary>
    public static string Cell(TextBlock block) => Render(block, "<br>", signs: false);

    /// <summary>Plain text as a paragraph.</summary>
    public static string Paragraph(string text) => Paragraph(Block(text));

    /// <summary>Plain text on one line.</summary>
    public static string Line(string text) => Line(Block(TextLines.Single(text)));

    private static TextBlock Block(string text) => new() { Key = "", Children = [new Span { Key = "", Text = text }] };

    private static string Render(TextBlock block, string lineBreak, bool signs)
    {
        var inlines = new MarkdownInlines(lineBreak, signs);
        inlines.Append(InlineTree.Of(block, definition => definition is LinkMark link && SafeUrl.IsLink(link.Href)), next: '\n', inLink: false);
        return inlines.markdown.ToString().Trim(' ', '\t', '\n');
    }

    private void Append(IReadOnlyList<InlineNode> nodes, char next, bool inLink)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is TextRun run)
                Append(run.Text, inLink);
            else if (nodes[i] is MarkedRun marked)
                Append(marked, i + 1 < nodes.Count ? FirstCharacter(nodes[i + 1]) : next, inLink);
        }
    }

    private void Append(string text, bool inLink)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            breakPending |= i > 0;
            var atLineStart = breakPending || markdown.AtLineStart();
            var line = atLineStart ? lines[i].AsSpan().TrimStart() : lines[i];
            if (line.Length > 0)
                BreakLine();
            markdown.AppendMarkdown(line, plainUrls: inLink);
        }
    }

    // A break is written when something follows it: two in a row would end the paragraph, one at its end would be read as a backslash.
    private void BreakLine()
    {
        if (breakPending && markdown.Length > 0)
            markdown.Append(lineBreak);
        breakPending = false;
    }

    private void Append(MarkedRun marked, char next, bool inLink)
    {
        var text = Text(marked);
        if (string.IsNullOrWhiteSpace(text))
        {
            Append(text, inLink);
            return;
        }

        BreakLine();
        if (marked.Mark.Definition is LinkMark link)
        {
            // "![" begins an image.
            if (markdown.Length > 0 && markdown[^1] == '!')
                markdown.Insert(markdown.Length - 1, '\\');
            markdown.Append('[');
            Append(marked.Children, ']', inLink: true);
            markdown.Append("](").Append(MarkdownUrl.Of(link.Href)).Append(')');
            return;
        }

        if (marked.Mark.Name == Decorator.Code && signs)
            markdown.Append(CodeSpan(TextLines.Single(text)));
        else if (Sign(marked.Mark.Name) is { } sign && CanStand(text, next))
            Enclose(sign, marked.Children, sign, inLink);
        else
            Enclose($"<{HtmlElements.Of(marked.Mark.Name)}>", marked.Children, $"</{HtmlElements.Of(marked.Mark.Name)}>", inLink);
    }

    private void Enclose(string open, IReadOnlyList<InlineNode> children, string close, bool inLink)
    {
        markdown.Append(open);
        Append(children, close[0], inLink);
        markdown.Append(close);
    }

    private static string? Sign(string decorator) =>
        decorator switch
        {
            Decorator.Strong => "**",
            Decorator.Emphasis => "_",
            Decorator.StrikeThrough => "~~",
            _ => null,
        };

    private bool CanStand(string text, char next) =>
        IsBoundary(markdown.AtLineStart() ? '\n' : markdown[^1]) && IsBoundary(next) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private static bool IsBoundary(char letter) =>
        letter is '\n' or '\t' or ' ' || char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter))
        || char.GetUnicodeCategory(letter) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    private static string CodeSpan(string code)
    {
        var fence = new string('`', LongestRun(code, '`') + 1);
        var padding = code.Length == 0 || code[0] == '`' || code[^1] == '`' ? " " : "";
        return code.Length == 0 ? "" : $"{fence}{padding}{code}{padding}{fence}";
    }

    /// <summary>Length of the longest run of a character.</summary>
    public static int LongestRun(string text, char letter)
    {
        var (longest, run) = (0, 0);
        foreach (var other in text)
            longest = Math.Max(longest, run = other == letter ? run + 1 : 0);
        return longest;
    }

    private static char FirstCharacter(InlineNode node) => node is MarkedRun marked ? marked.Mark.Definition is LinkMark ? '[' : 'x' : Text(node)[0];

    private static string Text(InlineNode node) => node is MarkedRun marked ? string.Concat(marked.Children.Select(Text)) : ((TextRun)node).Text;
}
