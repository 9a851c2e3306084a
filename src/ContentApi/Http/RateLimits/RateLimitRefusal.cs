using System.Globalization;
using ContentApi.Http.Problems;

namespace ContentApi.Http.RateLimits;

/// <summary>The answer to one request too many (RFC 6585, section 4).</summary>
/// <param name="seconds">After which the next is welcome.</param>
internal sealed class RateLimitRefusal(int seconds) : IResult
{
    public static RateLimitRefusal Of(int seconds) => new(seconds);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(ProblemType.TooManyRequests, string.Create(CultureInfo.InvariantCulture, $"Wait {seconds} s before the next request.")).ExecuteAsync(httpContext);
    }
}
