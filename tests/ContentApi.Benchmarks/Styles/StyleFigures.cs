using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Styles;

namespace ContentApi.Benchmarks.Styles;

/// <summary>How many items are printed alike, and how those differ that are not.</summary>
internal sealed class StyleFigures
{
    private readonly Dictionary<string, int> kept = [];
    private readonly List<string> unexplained = [];
    private readonly HashSet<string> items = [];
    private int compared;
    private int equal;

    /// <summary>How many items differ in a way that is not listed.</summary>
    public int Unexplained => unexplained.Count;

    public async Task AddAsync(CitationStyle style, IReadOnlyList<CslItem> list, IReadOnlyList<string?> locators, Func<IReadOnlyList<CslItem>, IReadOnlyList<string?>, Task<PandocList>> format)
    {
        var (ours, order) = Format(style, list, locators);
        var pandoc = await format(list, locators);
        var sorted = list.Where(item => SortsAlike(style, item)).Select(item => item.Id).ToHashSet();
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            items.Add(item.Id);
            compared++;
            var (differences, rest) = Compare(style, item, ours[item.Id], pandoc.Forms[item.Id]);
            // What tells names apart in a list is compared without the list.
            if (rest is not null && !style.Names.Contains("apa") && Compare(style, item, Format(style, [item], [locators[i]]).Forms[item.Id], (await format([item], [locators[i]])).Forms[item.Id]) is (var alone, null))
            {
                (differences, rest) = ([.. alone, "names-told-apart"], null);
                sorted.Remove(item.Id);
            }
            if (rest is not null)
                unexplained.Add(rest);
            else if (differences.Count == 0)
                equal++;
            foreach (var difference in rest is null ? differences : [])
                kept[difference] = kept.GetValueOrDefault(difference) + 1;
        }
        if (!order.Where(sorted.Contains).SequenceEqual(pandoc.Order.Where(sorted.Contains)))
            unexplained.Add($"{style.Names[0]} order\n  ours   {string.Join("\n         ", order.Select(id => ours[id].Entry))}\n  pandoc {string.Join("\n         ", pandoc.Order.Select(id => pandoc.Forms[id].Entry))}");
    }

    /// <summary>Whether the item stands in no way of sorting that differs on purpose.</summary>
    private static bool SortsAlike(CitationStyle style, CslItem item) =>
        (item.Author ?? item.Editor ?? item.Translator ?? []).All(name => name.Family?.Contains('\'', StringComparison.Ordinal) != true && (style.Names[0] != "harvard" || name.NonDroppingParticle is null))
        && (style.Names[0] != "apa" || item.Issued?.DateParts is not [[_, _, ..], ..]);

    private static (Dictionary<string, Forms> Forms, List<string> Order) Format(CitationStyle style, IReadOnlyList<CslItem> list, IReadOnlyList<string?> locators)
    {
        var places = list.Zip(locators).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var entries = Bibliography.Of(list, style).Entries;
        return (entries.ToDictionary(entry => entry.Item.Id, entry => new Forms(entry.Reference.Html, entry.Parenthetical(places[entry.Item.Id]).Html, entry.Narrative(places[entry.Item.Id]).Html)), [.. entries.Select(entry => entry.Item.Id)]);
    }

    public void Print(TextWriter output, int show)
    {
        foreach (var difference in unexplained.Take(show))
            output.WriteLine(difference);
        foreach (var (name, count) in kept.OrderBy(difference => difference.Key, StringComparer.Ordinal))
            output.WriteLine($"kept: {name}: {count}");
        output.WriteLine($"{items.Count} items, {compared} items x styles compared with pandoc (entry, parenthetical and narrative form of each), {equal} equal, {compared - equal - Unexplained} with kept differences, {Unexplained} unexplained");
    }

    /// <summary>The kept differences between the two, and what differs besides; null when nothing does.</summary>
    private static (List<string> Kept, string? Others) Compare(CitationStyle style, CslItem item, Forms ours, Forms pandoc)
    {
        var names = new List<string>();
        if (ours == pandoc)
            return (names, null);
        var forms = (Ours: ours, Pandoc: pandoc);
        foreach (var difference in KeptDifference.All)
        {
            var without = difference.Apply(style, item, forms);
            if (without != forms)
                names.Add(difference.Name);
            forms = without;
        }
        return (names, forms.Ours == forms.Pandoc ? null
            : $"{style.Names[0]} {item.Id} {item.Type}\n{Line("entry", forms.Ours.Entry, forms.Pandoc.Entry)}{Line("paren", forms.Ours.Parenthetical, forms.Pandoc.Parenthetical)}{Line("narr", forms.Ours.Narrative, forms.Pandoc.Narrative)}");
    }

    private static string Line(string name, string ours, string theirs) => ours == theirs ? "" : $"  {name}\n    ours   {ours}\n    pandoc {theirs}\n";
}
