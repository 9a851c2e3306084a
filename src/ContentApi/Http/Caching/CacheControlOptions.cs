using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ContentApi.Http.Caching;

/// <summary>How long caches of others may keep public answers. Bound from <c>ContentApi:Caching</c>; all in seconds (RFC 9111, RFC 5861).</summary>
internal sealed record CacheControlOptions
{
    public const string Section = "ContentApi:Caching";

    private const int Year = 31_536_000;

    /// <summary>Without asking.</summary>
    [Range(0, Year)]
    public int MaxAge { get; init; } = 30;

    /// <summary>Beyond that, while they ask.</summary>
    [Range(0, Year)]
    public int StaleWhileRevalidate { get; init; } = 60;

    /// <summary>Beyond that, while this program fails; and this program's own cache while the database is away.</summary>
    [Range(0, Year)]
    public int StaleIfError { get; init; } = 86_400;

    public string Header => Text(MaxAge, StaleWhileRevalidate, StaleIfError);

    /// <summary>The header of what changes then: nobody keeps it for longer, whatever happens.</summary>
    /// <param name="left">Time until then; none when it has come.</param>
    public string HeaderUntil(TimeSpan left)
    {
        var seconds = Math.Max(0, (long)left.TotalSeconds);
        var fresh = Math.Min(MaxAge, seconds);
        return Text(fresh, Math.Min(StaleWhileRevalidate, seconds - fresh), Math.Min(StaleIfError, seconds - fresh));
    }

    private static string Text(long maxAge, long staleWhileRevalidate, long staleIfError) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={maxAge}, stale-while-revalidate={staleWhileRevalidate}, stale-if-error={staleIfError}");
}
