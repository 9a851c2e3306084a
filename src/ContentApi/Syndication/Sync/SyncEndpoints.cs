namespace ContentApi.Syndication.Sync;

/// <summary>What changed since a token.</summary>
internal static class SyncEndpoints
{
    public static IServiceCollection AddSync(this IServiceCollection services) => services;

    public static void MapSync(this IEndpointRouteBuilder app)
    {
    }
}
