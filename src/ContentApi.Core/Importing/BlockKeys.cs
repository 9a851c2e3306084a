using System.Globalization;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing;

/// <summary>Gives the blocks of one article their keys, and their text its final line breaks.</summary>
internal sealed class BlockKeys
{
    private int last;

    public IReadOnlyList<Block> Give(IReadOnlyList<Block> content) => [.. content.Select(Give)];

    private Block Give(Block block)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"b{++last}");
        return block switch
        {
            TextBlock text => text with
            {
                Key = key,
                Children = [.. text.Children.Select((span, at) => span with { Key = string.Create(CultureInfo.InvariantCulture, $"s{at + 1}"), Text = LineBreak.Resolve(span.Text) })],
            },
            TableBlock table => table with
            {
                Key = key,
                Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Give(cell.Content) })] })],
            },
            _ => block with { Key = key },
        };
    }
}
