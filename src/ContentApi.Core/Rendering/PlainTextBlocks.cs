using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Content as plain text: paragraphs between blank lines, bullets, numbers, quotations behind <c>&gt;</c>.</summary>
public static class PlainTextBlocks
{
    /// <summary>The content, without a line break at its end; empty for empty content.</summary>
    public static string Render(IReadOnlyList<Block> content)
    {
        var text = new StringBuilder();
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
                text.Append(text.Length == 0 ? "" : continues ? "\n" : "\n\n").Append(rendered);
        }

        return text.ToString();
    }

    private static string Item(TextBlock block, ListNumbering list)
    {
        var marker = $"{new string(' ', 2 * list.Depth)}{list.Number ?? "•"} ";
        var lines = TextLines.Of(block.PlainText());
        return lines.Length == 0 ? "" : marker + string.Join('\n' + new string(' ', marker.Length), lines);
    }

    private static string Render(Block block) =>
        block switch
        {
            TextBlock { Style: BlockStyle.Blockquote } quote => string.Join('\n', TextLines.Of(quote.PlainText()).Select(line => "> " + line)),
            TextBlock text => string.Join('\n', TextLines.Of(text.PlainText())),
            ImageBlock image => Image(image),
            CodeBlock code => string.Join('\n', code.Code.ReplaceLineEndings("\n").Split('\n').Select(line => ("    " + line).TrimEnd())),
            TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Cells.Select(Cell)).TrimEnd())),
            _ => "",
        };

    private static string Image(ImageBlock image)
    {
        var alt = TextLines.Single(image.Alt);
        var caption = TextLines.Single(image.Caption);
        return $"[{(alt.Length == 0 ? "" : alt + ": ")}{image.Url}]{(caption.Length == 0 ? "" : " " + caption)}";
    }

    private static string Cell(TableCell cell) => TextLines.Single(Render(cell.Content));
}
