using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Tables as GFM tables: one heading row, every cell on one line.</summary>
internal static class MarkdownTable
{
    /// <summary>The table; a table without a heading row gets an empty one, which the syntax requires.</summary>
    public static string Render(TableBlock table)
    {
        var columns = table.Rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        if (columns == 0)
            return "";
        var rows = table.Rows.Select(row => Row(row, columns)).ToList();
        if (table.HeaderRows == 0)
            rows.Insert(0, Row(new TableRow(), columns));
        rows.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        return string.Join('\n', rows);
    }

    private static string Row(TableRow row, int columns) =>
        "|" + string.Concat(Enumerable.Range(0, columns).Select(column => $" {(column < row.Cells.Count ? Cell(row.Cells[column].Content) : "")} |"));

    private static string Cell(IReadOnlyList<Block> content) =>
        string.Join("<br>", content.Select(block => block switch
        {
            TextBlock text => (text.ListItem is null ? "" : "• ") + MarkdownInlines.Cell(text),
            ImageBlock image => MarkdownBlocks.Image(image).Replace("\\\n", "<br>", StringComparison.Ordinal),
            CodeBlock code => $"<code>{MarkdownInlines.Cell(new TextBlock { Key = "", Children = [new Span { Key = "", Text = code.Code }] })}</code>",
            TableBlock inner => string.Join("<br>", inner.Rows.Select(row => string.Join(" ", row.Cells.Select(cell => Cell(cell.Content))))),
            _ => "",
        }));
}
