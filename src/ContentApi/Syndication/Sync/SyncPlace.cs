namespace ContentApi.Syndication.Sync;

/// <summary>A place in the change log: how far somebody has read.</summary>
/// <param name="Number">Number of the last change that was read; 0 before the first.</param>
/// <param name="At">When that change was made: another log has another time there. Unspecified before the first.</param>
internal readonly record struct LogPlace(long Number, DateTime At);

/// <summary>A place among the items of a run, after the last one that was given.</summary>
/// <param name="Key">What the items are ordered by first: the number of a change, or the id of an article while everything is given.</param>
/// <param name="Rank">What they are ordered by next: the article comes before its scenarios.</param>
/// <param name="Id">What they are ordered by last.</param>
internal readonly record struct ItemPlace(object Key, int Rank, Guid Id)
{
    private const int Last = int.MaxValue;

    /// <summary>Before everything.</summary>
    public static readonly ItemPlace Beginning = new(Guid.Empty, -1, Guid.Empty);

    /// <summary>Before the changes: where the embargo's articles are.</summary>
    public static readonly ItemPlace BeforeChanges = new(0L, -1, Guid.Empty);

    /// <summary>After all items of an article or of a change.</summary>
    public static ItemPlace EndOf(object key) => new(key, Last, Guid.Empty);
}
