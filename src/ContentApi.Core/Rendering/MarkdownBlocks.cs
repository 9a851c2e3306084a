using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Content as CommonMark with GFM tables; text that looks like Markdown is escaped, in-text citations are text.</summary>
public static class MarkdownBlocks
{
    /// <summary>The content, without a line break at its end; empty for empty content.</summary>
    public static string Render(IReadOnlyList<Block> content)
    {
        var markdown = new StringBuilder();
        var list = new ListNumbering();
        foreach (var block in content)
        {
            var item = block is TextBlock { ListItem: not null };
            var continues = item && list.Depth > 0;
            if (item)
                list.Next((TextBlock)block);
            else
                list.End();
            var rendered = item ? Item((TextBlock)block, list) : Render(block);
            if (rendered.Length > 0)
                markdown.Append(markdown.Length == 0 ? "" : continues ? "\n" : "\n\n").Append(rendered);
        }

        return markdown.ToString();
    }

    private static string Item(TextBlock block, ListNumbering list)
    {
        var marker = $"{new string(' ', list.MarkerWidth)}{list.Number ?? "-"} ";
        return (marker + MarkdownInlines.Paragraph(block).Replace("\n", '\n' + new string(' ', marker.Length), StringComparison.Ordinal)).TrimEnd();
    }

    private static string Render(Block block) =>
        block switch
        {
            TextBlock { Style: BlockStyle.Heading5 } heading => Heading(5, heading),
            TextBlock { Style: BlockStyle.Heading6 } heading => Heading(6, heading),
            TextBlock { Style: BlockStyle.Blockquote } quote => Quote(MarkdownInlines.Paragraph(quote)),
            TextBlock text => MarkdownInlines.Paragraph(text),
            ImageBlock image => Image(image),
            CodeBlock code => Code(code),
            TableBlock table => MarkdownTable.Render(table),
            _ => "",
        };

    private static string Heading(int level, TextBlock block) =>
        MarkdownInlines.Line(block) is { Length: > 0 } text ? $"{new string('#', level)} {text}" : "";

    private static string Quote(string text) => text.Length == 0 ? "" : "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);

    /// <summary>The image with its caption on a line of its own below.</summary>
    internal static string Image(ImageBlock image)
    {
        var alt = MarkdownInlines.Line(image.Alt ?? "");
        var caption = MarkdownInlines.Paragraph(image.Caption ?? "");
        var picture = SafeUrl.IsWeb(image.Url) ? $"![{alt}]({MarkdownUrl.Of(image.Url)})" : alt;
        return string.Join("\\\n", new[] { picture, caption }.Where(line => line.Length > 0));
    }

    private static string Code(CodeBlock code)
    {
        var fence = new string('`', Math.Max(3, MarkdownInlines.LongestRun(code.Code, '`') + 1));
        var language = string.Concat((code.Language ?? "").Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '#' or '.'));
        return $"{fence}{language}\n{code.Code.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}";
    }
}
