using AngleSharp.Dom;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Reads a table of data; one that only lays out a page is no table.</summary>
internal static class HtmlTable
{
    public static bool IsLayout(IElement table) =>
        table.QuerySelector("h1, h2, h3, h4, table, article") is not null || table.QuerySelectorAll("td, th").Length <= 1 || table.GetAttribute("role") is "presentation" or "none";

    public static IEnumerable<Element> Read(IElement table, Func<HtmlBlocks> newReader)
    {
        if (table.QuerySelector("caption") is { } caption && Text(caption) is { Length: > 0 } title)
            yield return new BlockElement(TextBlockBuilder.Plain(title));
        var rows = table.QuerySelectorAll("tr").ToList();
        var headers = rows.TakeWhile(row => row.ParentElement?.LocalName == "thead" || (row.Children.Length > 0 && row.Children.All(cell => cell.LocalName == "th"))).Count();
        yield return new BlockElement(new TableBlock
        {
            Key = "",
            HeaderRows = headers,
            Rows = [.. rows.Select(row => new TableRow { Cells = [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => Cell(cell, newReader()))] })],
        });
    }

    public static string Text(IElement element) => MetadataText.Clean(element.TextContent) ?? "";

    private static TableCell Cell(IElement cell, HtmlBlocks reader)
    {
        reader.Read(cell.ChildNodes);
        return new TableCell { Content = [.. reader.Take().Select(element => element is BlockElement block ? block.Block : TextBlockBuilder.Plain(element.Text()!))] };
    }
}
