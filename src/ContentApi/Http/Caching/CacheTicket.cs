using ContentApi.Http.Conditional;

namespace ContentApi.Http.Caching;

/// <summary>What a public read that the cache could not answer carries with it.</summary>
/// <param name="Cache">The cache.</param>
/// <param name="Key">Which requests the answer is for.</param>
/// <param name="ReadAt">How far changes were known before anything was read.</param>
/// <param name="Found">An answer that is kept but not known to be up to date, for when the database is away; null when there is none.</param>
internal sealed record CacheTicket(ResponseCache Cache, CacheKey Key, ChangePosition? ReadAt, CachedResponse? Found)
{
    public void Store(PublicAnswer answer, IReadOnlyCollection<Guid> madeOf) => Cache.Store(Key, answer, madeOf, ReadAt);
}
