using System.Collections.Concurrent;
using ContentApi.Http.Conditional;
using Microsoft.Extensions.Options;

namespace ContentApi.Http.Caching;

/// <summary>
/// Finished public answers in memory, up to a size; the least recently used go first. It cannot keep what is out of date: a change evicts what is made of what it
/// touched, and an answer that was read before a change that touches it is not taken in, both under one lock.
/// </summary>
internal sealed class ResponseCache(IOptions<ResponseCacheOptions> options, Freshness freshness)
{
    private const int LargestShare = 8, VariantsOfTarget = 24;

    private readonly long limit = options.Value.SizeLimit;
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, CachedResponse[]> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<CachedResponse>> madeOf = [];
    private RecentChanges recent = new(after: 0);
    private volatile ChangePosition? position;

    /// <summary>False when it is configured to hold nothing.</summary>
    public bool IsOn => limit > 0;

    /// <summary>How far it has followed the changes; null before it has begun to, and until then it takes nothing in.</summary>
    public ChangePosition? Position => position;

    public Freshness Freshness => freshness;

    /// <summary>What it holds, in bytes.</summary>
    public long Size { get; private set; }

    public CachedResponse? Find(in CacheKey key)
    {
        if (targets.TryGetValue(key.Target, out var variants))
        {
            foreach (var variant in variants)
            {
                if (variant.IsFor(key))
                    return variant;
            }
        }
        return null;
    }

    /// <summary>Keeps an answer that was read at that position, unless it is out of date by now, or too large.</summary>
    public void Store(in CacheKey key, PublicAnswer answer, IReadOnlyCollection<Guid> ids, ChangePosition? readAt)
    {
        var response = new CachedResponse(key, answer, [.. ids]);
        if (response.Size > limit / LargestShare)
            return;
        lock (writing)
        {
            if (readAt is null || readAt.Epoch != position?.Epoch || recent.MayHaveTouched(response.MadeOf, readAt.Number))
                return;
            if (Find(key) is { } before)
            {
                // What revalidated an answer says nothing that the answer does not.
                if (answer.Body is null && before.Answer.Body is not null && before.Answer.ETag == answer.ETag)
                    return;
                Remove(before);
            }
            Add(response);
            if (Size > limit)
                Shrink();
        }
    }

    /// <summary>Evicts what changes touch: those that follow the last one processed, in order. Those processed already are passed over.</summary>
    /// <param name="changes">In the order of their numbers.</param>
    /// <param name="readAt">When the log was read, from before the last one processed on to its end.</param>
    public void Advance(IReadOnlyList<CacheChange> changes, long readAt)
    {
        lock (writing)
        {
            foreach (var change in changes)
            {
                if (change.Number <= position!.Number)
                    continue;
                foreach (var id in change.Touched)
                    Evict(id);
                recent.Add(change);
                position = position with { Number = change.Number, At = change.At };
            }
            freshness.Verify(readAt);
        }
    }

    /// <summary>Drops everything and goes on from there; nothing happens when the position is another than that which the caller found to be of no use.</summary>
    public void Restart(ChangePosition? useless, long number, DateTime at, long readAt)
    {
        lock (writing)
        {
            if (position != useless)
                return;
            targets.Clear();
            madeOf.Clear();
            Size = 0;
            recent = new(after: number);
            position = new((useless?.Epoch ?? 0) + 1, number, at);
            freshness.Verify(readAt);
        }
    }

    private void Evict(Guid id)
    {
        if (madeOf.TryGetValue(id, out var responses))
        {
            foreach (var response in responses.ToArray())
                Remove(response);
        }
    }

    private void Add(CachedResponse response)
    {
        var variants = targets.GetValueOrDefault(response.Target, []);
        if (variants.Length >= VariantsOfTarget)
        {
            Remove(variants.MinBy(variant => variant.LastUsed)!);
            variants = targets.GetValueOrDefault(response.Target, []);
        }
        targets[response.Target] = [.. variants, response];
        foreach (var id in response.MadeOf)
        {
            if (!madeOf.TryGetValue(id, out var responses))
                madeOf[id] = responses = [];
            responses.Add(response);
        }
        Size += response.Size;
    }

    private void Remove(CachedResponse response)
    {
        CachedResponse[] variants = [.. targets[response.Target].Where(variant => variant != response)];
        if (variants.Length > 0)
            targets[response.Target] = variants;
        else
            targets.TryRemove(response.Target, out _);
        foreach (var id in response.MadeOf)
        {
            if (madeOf.TryGetValue(id, out var responses) && responses.Remove(response) && responses.Count == 0)
                madeOf.Remove(id);
        }
        Size -= response.Size;
    }

    /// <summary>Makes a tenth of the room free, so that it is not to be done again at once.</summary>
    private void Shrink()
    {
        foreach (var response in targets.Values.SelectMany(variants => variants).OrderBy(response => response.LastUsed).ToList())
        {
            if (Size <= limit - (limit / 10))
                return;
            Remove(response);
        }
    }
}
