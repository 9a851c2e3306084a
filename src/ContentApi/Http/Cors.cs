using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http;

/// <summary>Which web pages may call what (Fetch standard, CORS).</summary>
internal static class Cors
{
    /// <summary>Any page may read what is public.</summary>
    public const string Public = "public";

    /// <summary>Only pages of the origins in <c>ContentApi:Cors:Origins</c> may manage; none by default.</summary>
    public const string Management = "management";

    private static readonly string[] Exposed = [HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.ContentLocation, "RateLimit", "RateLimit-Policy", HeaderNames.RetryAfter];

    private static readonly StringValues AnyOrigin = "*", ExposedHeaders = string.Join(", ", Exposed);

    public static IServiceCollection AddContentCors(this IServiceCollection services, IConfiguration configuration) => services.AddCors(cors =>
    {
        cors.AddPolicy(Public, policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader().WithExposedHeaders(Exposed).SetPreflightMaxAge(TimeSpan.FromDays(1)));
        cors.AddPolicy(Management, policy => policy.WithOrigins(configuration.GetSection("ContentApi:Cors:Origins").Get<string[]>() ?? []).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Exposed));
    });

    /// <summary>Lets the page of any origin read the answer; said to whoever asks, because a stored answer has to serve every origin.</summary>
    public static void AllowAnyone(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = ExposedHeaders;
    }
}
