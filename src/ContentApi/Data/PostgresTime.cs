namespace ContentApi.Data;

/// <summary>Time as PostgreSQL keeps it.</summary>
internal static class PostgresTime
{
    /// <summary>Now, in whole microseconds: what is written is what is read back.</summary>
    public static DateTime UtcNowInMicroseconds(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
