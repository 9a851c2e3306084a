using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>Gives blocks and spans keys where they have none, or one that another has. The key of a block that is gone is not given again.</summary>
internal sealed class BlockKeyGiver
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int last;

    private BlockKeyGiver(IEnumerable<string> keys) => last = keys.Select(Number).DefaultIfEmpty(0).Max();

    public static Article Complete(Article article, Article? before)
    {
        var giver = new BlockKeyGiver(Contents(article).Concat(before is null ? [] : Contents(before)).SelectMany(Keys));
        return article with
        {
            Sections = [.. article.Sections.Select(section => section with { Content = giver.Give(section.Content) })],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select(analysis => analysis with
            {
                Introduction = giver.Give(analysis.Introduction),
                Scenarios = [.. analysis.Scenarios.Select(scenario => scenario with { Content = giver.Give(scenario.Content) })],
            })],
        };
    }

    private static IEnumerable<IReadOnlyList<Block>> Contents(Article article) => article.Sections.Select(section => section.Content)
        .Concat(article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios.Select(scenario => scenario.Content).Prepend(analysis.Introduction)));

    private static IEnumerable<string> Keys(IReadOnlyList<Block> content) =>
        content.SelectMany(block => (block is TableBlock table ? table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Keys(cell.Content)) : []).Prepend(block.Key));

    private static int Number(string key) => key.StartsWith('b') && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : 0;

    private IReadOnlyList<Block> Give(IReadOnlyList<Block> content) => [.. content.Select(Give)];

    private Block Give(Block block)
    {
        var key = block.Key.Length > 0 && seen.Add(block.Key) ? block.Key : Next();
        return block switch
        {
            TextBlock text => text with { Key = key, Children = Spans(text) },
            TableBlock table => table with { Key = key, Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Give(cell.Content) })] })] },
            _ => block with { Key = key },
        };
    }

    private string Next()
    {
        string key;
        do
            key = string.Create(CultureInfo.InvariantCulture, $"b{++last}");
        while (!seen.Add(key));
        return key;
    }

    private static IReadOnlyList<Span> Spans(TextBlock block)
    {
        var (keys, used) = (new BlockKeys(block), new HashSet<string>(StringComparer.Ordinal));
        return [.. block.Children.Select(span => span.Key.Length > 0 && used.Add(span.Key) ? span : span with { Key = keys.Next("s") })];
    }
}
