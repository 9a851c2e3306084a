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
    private long verifiedAt = long.MinValue / 2, doubtedAt = long.MinValue / 2, awayAt = long.MinValue;

    public static long Now => Environment.TickCount64;

    /// <summary>Milliseconds since the log was last read.</summary>
    public long Age => Now - Volatile.Read(ref verifiedAt);

    /// <summary>Whether the database is known to be out of reach: the log was asked for in vain, and has not been read since.</summary>
    public bool IsAway => Volatile.Read(ref awayAt) > Volatile.Read(ref verifiedAt);

    /// <summary>Whether a stored answer may be sent without asking the database.</summary>
    public bool MayServe => Volatile.Read(ref verifiedAt) is var verified && verified > Volatile.Read(ref doubtedAt) && (Now - verified < Trusted || (IsAway && MayBeStale));

    /// <summary>Whether a stored answer may be sent when the database cannot be asked.</summary>
    public bool MayBeStale => Volatile.Read(ref verifiedAt) is var verified && verified > Volatile.Read(ref doubtedAt) && Now - verified < staleIfError;

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
                return;
            before = now;
        }
    }

    /// <summary>Something changed that could not be read: nothing is trusted, whether the database is away or not, until a reading of the log that begins after this succeeds.</summary>
    public void Doubt() => Volatile.Write(ref doubtedAt, Now);

    /// <summary>The database is out of reach, until the log has been read again.</summary>
    /// <param name="askedAt">When the log was asked for in vain: a reading that began later says more.</param>
    public void TellAway(long askedAt) => Volatile.Write(ref awayAt, askedAt);

    /// <summary>The database answered a request.</summary>
    public void TellAnswered() => Answered?.Invoke(this, EventArgs.Empty);
}
