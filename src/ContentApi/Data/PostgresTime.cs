namespace ContentApi.Data;

/// <summary>Time as PostgreSQL keeps it.</summary>
internal static class PostgresTime
{
    /// <summary>The time in whole microseconds, and not before the time that is given.</summary>
    public static DateTime AtOrAfter(DateTimeOffset time)
    {
        var beyond = time.Ticks % TimeSpan.TicksPerMicrosecond;
        return time.UtcDateTime.AddTicks(beyond == 0 ? 0 : TimeSpan.TicksPerMicrosecond - beyond);
    }

    /// <summary>Now, in whole microseconds: what is written is what is read back.</summary>
    public static DateTime UtcNowInMicroseconds(this TimeProvider time) => InMicroseconds(time.GetUtcNow().UtcDateTime);

    /// <summary>The time without what is less than a microsecond.</summary>
    public static DateTime InMicroseconds(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
