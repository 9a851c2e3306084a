namespace ContentApi.Http.Caching;

/// <summary>The last changes that the cache has processed, for reads that began before them.</summary>
internal sealed class RecentChanges(long after)
{
    private const int Capacity = 1_024;

    private readonly CacheChange?[] changes = new CacheChange[Capacity];
    private readonly long first = after;
    private long last = after;

    /// <summary>Adds the next one.</summary>
    public void Add(CacheChange change) => changes[(last = change.Number) % Capacity] = change;

    /// <summary>Whether what is made of these ids may have changed since the change of that number: it has, or that is too long ago to know.</summary>
    public bool MayHaveTouched(IReadOnlyList<Guid> ids, long since)
    {
        if (since < first || last - since > Capacity)
            return true;
        for (var number = since + 1; number <= last; number++)
        {
            if (changes[number % Capacity]!.Touched.AsSpan().ContainsAny([.. ids]))
                return true;
        }
        return false;
    }
}
