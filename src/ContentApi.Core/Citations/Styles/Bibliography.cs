namespace ContentApi.Core.Citations.Styles;

/// <summary>A list of references as a style prints it: sorted, with letters after years that need them.</summary>
public sealed class Bibliography
{
    private Bibliography(IReadOnlyList<BibliographyEntry> entries) => Entries = entries;

    /// <summary>The entries in the order of the style.</summary>
    public IReadOnlyList<BibliographyEntry> Entries { get; }

    /// <summary>Formats the items as one list.</summary>
    /// <param name="items">The items, in any order.</param>
    /// <param name="style">The style.</param>
    /// <param name="locale">The locale; null for the one that the style is written for.</param>
    public static Bibliography Of(IEnumerable<CslItem> items, CitationStyle style, StyleLocale? locale = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(style);
        var printed = locale ?? style.Locale;
        var sorted = items.Select(item => (Item: item, Sparse: item.Sparse()))
            .OrderBy(item => style.SortKeys(item.Sparse), Comparer<IReadOnlyList<string>>.Create(SortKey.Compare)).ToList();
        string[] sources = [.. sorted.Select(item => FormattedText.Of(style.Entry(item.Sparse, new EntryContext(printed)), printed).Text)];
        var first = new Dictionary<string, int>();
        for (var i = 0; i < sources.Length; i++)
            first.TryAdd(sources[i], i);
        var forms = new Disambiguation([.. sorted.Select(item => item.Sparse)], sources, style, printed).Forms();
        return new([.. sorted.Select((item, index) => new BibliographyEntry(item.Item, item.Sparse, forms[index], style, printed, index > 0 && HaveSameAuthors(item.Sparse, sorted[index - 1].Sparse))
        {
            IsRepetition = first[sources[index]] < index,
        })]);
    }

    private static bool HaveSameAuthors(CslItem one, CslItem other) => CitationStyle.Responsible(one) is { } names && CitationStyle.Responsible(other) is { } before && names.SequenceEqual(before);
}
