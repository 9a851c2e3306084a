namespace ContentApi.Syndication.Feeds;

/// <summary>Feeds, sitemaps and robots.txt.</summary>
internal static class FeedEndpoints
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services;

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
    }
}
