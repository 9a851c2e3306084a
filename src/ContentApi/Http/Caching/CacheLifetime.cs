using Microsoft.Extensions.Primitives;

namespace ContentApi.Http.Caching;

/// <summary>The <c>Cache-Control</c> header of an answer, whenever it is sent: as configured, but never past the time at which the answer is known to change.</summary>
/// <param name="options">What is configured.</param>
/// <param name="changesAt">When it is known to change; null when nothing is known.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheLifetime(CacheControlOptions options, DateTime? changesAt, TimeProvider time)
{
    private readonly StringValues whole = options.Header;

    public StringValues Header => changesAt is { } at ? options.HeaderUntil(at - time.GetUtcNow().UtcDateTime) : whole;
}
