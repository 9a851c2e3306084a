using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using ContentApi.Http.RateLimits;
using Microsoft.Extensions.Options;

namespace ContentApi.Access.Limits;

/// <summary>
/// Bounds what one caller may ask for in a minute of the clock, and tells it where it stands (draft-ietf-httpapi-ratelimit-headers). A minute is a partition of
/// its own, so that the time at which the next begins is known.
/// </summary>
internal sealed class CallerLimit(IOptions<RateLimitOptions> options, TimeProvider time) : IDisposable
{
    private const int Window = 60;

    private readonly PartitionedRateLimiter<Quota> limiter = PartitionedRateLimiter.Create<Quota, Quota>(quota =>
        RateLimitPartition.GetFixedWindowLimiter(quota, _ => new() { PermitLimit = quota.Limit, Window = TimeSpan.FromSeconds(Window) }));

    /// <summary>Counts the request, and says so in its answer's headers; returns the refusal if it is one too many.</summary>
    public IResult? Refuse(HttpContext http)
    {
        var limit = http.User.FindFirstValue(CallerClaims.RateLimit) is { } own ? int.Parse(own, CultureInfo.InvariantCulture) : options.Value.CallerPerMinute;
        if (limit == 0 || Caller.Of(http.User).Name is not { } caller)
            return null;
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        var quota = new Quota(caller, limit, second / Window);
        var rest = Window - (int)(second % Window);
        using var lease = limiter.AttemptAcquire(quota);
        var left = lease.IsAcquired ? limiter.GetStatistics(quota)?.CurrentAvailablePermits ?? 0 : 0;
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"caller\";q={limit};w={Window}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"caller\";r={left};t={rest}");
        return lease.IsAcquired ? null : RateLimitRefusal.Of(rest);
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>How much a caller has in one minute.</summary>
    private sealed record Quota(string Caller, int Limit, long Minute);
}
