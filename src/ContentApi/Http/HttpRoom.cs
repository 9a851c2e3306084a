using ContentApi.Core.Articles;
using ContentApi.Http.Caching;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Problems;
using ContentApi.Http.RateLimits;
using ContentApi.Http.Validation;

namespace ContentApi.Http;

/// <summary>What every surface shares, and knows no content.</summary>
internal static class HttpRoom
{
    public static IServiceCollection AddContentHttp(this IServiceCollection services, IConfiguration configuration)
    {
        MemberName.UseInValidators();
        return services
            .AddProblems()
            .ConfigureHttpJsonOptions(json => ContentJson.Apply(json.SerializerOptions))
            .AddContentCors(configuration)
            .AddOptions<CacheControlOptions>().BindConfiguration(CacheControlOptions.Section).ValidateDataAnnotations().ValidateOnStart().Services
            .AddOptions<ResponseCacheOptions>().BindConfiguration(ResponseCacheOptions.Section).ValidateDataAnnotations().ValidateOnStart().Services
            .AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart().Services
            .AddSingleton<Freshness>()
            .AddSingleton<ResponseCache>()
            .AddOpenApiDocuments();
    }

    /// <summary>What requests pass through on their way to an endpoint. The cache comes first: an answer from it pays for nothing else.</summary>
    public static void UseContentHttp(this WebApplication app)
    {
        app.UseResponseCache();
        app.UseRequestActivity();
        app.UseSurfaceHeaders();
        app.UseProblems();
        app.UseProxies();
        app.UseAddressLimit();
        app.UseMiddleware<OutageMiddleware>();
        app.UseRouting();
        app.UseAllowedMethods();
        app.UseCors();
    }

    /// <summary>Operators' and developers' endpoints.</summary>
    public static void MapOperations(this WebApplication app)
    {
        // Live: the process answers. Ready: so does its database.
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(ReadEndpoints.OnlyReads);
        app.MapHealthChecks("/health/ready").WithMetadata(ReadEndpoints.OnlyReads);
        app.MapGet("/", () => TypedResults.Redirect("/docs/index.html")).WithMetadata(ReadEndpoints.OnlyReads).ExcludeFromDescription();
        app.MapProblems();
        app.MapOpenApiDocuments();
    }
}
