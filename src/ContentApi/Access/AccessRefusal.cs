using ContentApi.Http;
using ContentApi.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Access;

/// <summary>How callers are turned away (RFC 6750, section 3).</summary>
internal static class AccessRefusal
{
    /// <summary>Says that the caller is not known: because of <paramref name="failure"/>, or because the request brings nothing to know it by.</summary>
    public static Task ChallengeAsync(HttpContext http, string? failure)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = failure is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problem.Of(ProblemType.Unauthenticated, failure ?? "The request has no key.").ExecuteAsync(http);
    }

    /// <summary>Says which scope the caller lacks.</summary>
    public static Task ForbidAsync(HttpContext http)
    {
        var needed = RequiredScope.Of(http.GetEndpoint())!;
        http.Response.Headers[HeaderNames.WWWAuthenticate] = $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', needed.AnyOf)}\"";
        return Problem.Of(ProblemType.Forbidden, $"The caller lacks the scope {needed}.").ExecuteAsync(http);
    }
}
