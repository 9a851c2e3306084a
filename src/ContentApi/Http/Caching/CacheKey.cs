using ContentApi.Http.Compression;
using Microsoft.AspNetCore.Http.Features;

namespace ContentApi.Http.Caching;

/// <summary>What tells one stored answer from another.</summary>
/// <param name="Target">Path and query as the request line has them.</param>
/// <param name="Accept">The header <c>Accept</c>, which some resources look at; empty when there is none.</param>
/// <param name="Coding">The coding that the request is answered in.</param>
internal readonly record struct CacheKey(string Target, string Accept, ContentCoding Coding)
{
    public static CacheKey Of(HttpContext http)
    {
        var headers = http.Request.Headers;
        return new(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, headers.Accept.ToString(), ContentCodings.Choose(headers.AcceptEncoding));
    }
}
