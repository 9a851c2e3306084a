using Microsoft.Extensions.Options;

namespace ContentApi.Http.Caching;

/// <summary>
/// How far what is cached can be trusted. The log of changes was last read at a known time: until a second later an answer from memory is at most a second old.
/// Time is the system's own count of milliseconds, which no setting of the clock moves.
/// </summary>
internal sealed class Freshness(IOptions<CacheControlOptions> options)
{
    // A second, less what the system's count may be behind when it is read.
    private const long Trusted = 950;

    private readonly long staleIfError = options.Value.StaleIfError * 1_000L;
    private long verifiedAt = long.MinValue / 2, doubtedAt = long.MinValue / 2;
    private volatile bool away;

    public static long Now => Environment.TickCount64;

    /// <summary>Whether the database is known to be out of reach.</summary>
    public bool IsAway => away;

    /// <summary>Whether a stored answer may be sent without asking the database.</summary>
    public bool MayServe => (Volatile.Read(ref verifiedAt) is var verified && verified > Volatile.Read(ref doubtedAt) && Now - verified < Trusted) || (away && MayBeStale);

    /// <summary>Whether a stored answer may be sent when the database cannot be asked.</summary>
    public bool MayBeStale => Now - Volatile.Read(ref verifiedAt) < staleIfError;

    /// <summary>The database answered a request although it was thought to be away.</summary>
    public event EventHandler? Answered;

    /// <summary>The log was read, and what it touches evicted.</summary>
    /// <param name="readAt">When the reading began.</param>
    public void Verify(long readAt)
    {
        var before = Volatile.Read(ref verifiedAt);
        while (before < readAt)
        {
            if (Interlocked.CompareExchange(ref verifiedAt, readAt, before) is var now && now == before)
                break;
            before = now;
        }
        away = false;
    }

    /// <summary>Something may have changed that could not be read: nothing is trusted until the log has been.</summary>
    public void Doubt() => Volatile.Write(ref doubtedAt, Now);

    /// <summary>Whether the database is out of reach, as far as whoever follows the log can tell. Only until the log is read again.</summary>
    public void SetAway(bool isAway) => away = isAway;

    /// <summary>The database answered a request.</summary>
    public void TellAnswered() => Answered?.Invoke(this, EventArgs.Empty);
}
