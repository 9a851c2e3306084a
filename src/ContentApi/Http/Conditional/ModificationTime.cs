using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Conditional;

/// <summary>
/// When content last changed, as <c>Last-Modified</c> tells it: in whole seconds, rounded up, so that whoever was told a second has what it ended with. Until that
/// second has come, the one before is told, which is true of no content and so revalidates nothing (RFC 9110, sections 8.8.2 and 13.1.3).
/// </summary>
internal sealed class ModificationTime
{
    private readonly DateTime second;
    private readonly StringValues text, textBefore;
    private readonly long comesAt;

    /// <param name="changed">The time, in UTC.</param>
    /// <param name="now">The time by the same clock.</param>
    public ModificationTime(DateTime changed, DateTimeOffset now)
    {
        second = new DateTime((changed.Ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        (text, textBefore) = (Text(second), Text(second.AddSeconds(-1)));
        comesAt = Environment.TickCount64 + (long)(second - now.UtcDateTime).TotalMilliseconds;
    }

    /// <summary>The header's value now.</summary>
    public StringValues Header => Environment.TickCount64 > comesAt ? text : textBefore;

    /// <summary>Whether the content is as it was at the time that <c>If-Modified-Since</c> says.</summary>
    public bool IsNotAfter(StringValues ifModifiedSince) =>
        ifModifiedSince.Count == 1 && HeaderUtilities.TryParseDate(ifModifiedSince.ToString(), out var since) && second <= since.UtcDateTime;

    private static string Text(DateTime time) => time.ToString("R", CultureInfo.InvariantCulture);
}
