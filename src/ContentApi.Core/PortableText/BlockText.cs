namespace ContentApi.Core.PortableText;

/// <summary>Reading Portable Text as text.</summary>
public static class BlockText
{
    /// <summary>Every text block of the content in reading order, those in table cells included.</summary>
    public static IEnumerable<TextBlock> TextBlocks(this IEnumerable<Block> content) =>
        content.SelectMany(block => block switch
        {
            TextBlock text => [text],
            TableBlock table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content.TextBlocks()),
            _ => Enumerable.Empty<TextBlock>(),
        });

    /// <summary>Replaces every text block of the content, those in table cells included.</summary>
    public static IReadOnlyList<Block> MapTextBlocks(this IReadOnlyList<Block> content, Func<TextBlock, TextBlock> map) =>
        content.Select(block => block switch
        {
            TextBlock text => map(text),
            TableBlock table => table with
            {
                Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = cell.Content.MapTextBlocks(map) })] })],
            },
            _ => block,
        }).ToList();

    /// <summary>The block's spans as one string, without marks.</summary>
    public static string PlainText(this TextBlock block) => string.Concat(block.Children.Select(span => span.Text));

    /// <summary>Every string of the content that a reader sees, in reading order: text, image captions or alternatives, code.</summary>
    public static IEnumerable<string> Texts(this IEnumerable<Block> content) =>
        content.SelectMany(block => block switch
        {
            TextBlock text => [text.PlainText()],
            ImageBlock image => new[] { image.Alt, image.Caption }.OfType<string>(),
            CodeBlock code => [code.Code],
            TableBlock table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content.Texts()),
            _ => Enumerable.Empty<string>(),
        });
}
