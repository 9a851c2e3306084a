using ContentApi.Syndication.Feeds;
using ContentApi.Syndication.Sync;
using ContentApi.Syndication.Webhooks;

namespace ContentApi.Syndication;

/// <summary>How content travels: feeds and sitemaps, sync, and webhooks, all of them readers of what is published and of its change log.</summary>
internal static class SyndicationRoom
{
    public static IServiceCollection AddSyndication(this IServiceCollection services) => services
        .AddFeeds()
        .AddSync()
        .AddWebhooks();

    public static void MapSyndication(this IEndpointRouteBuilder app)
    {
        app.MapFeeds();
        app.MapSync();
        app.MapWebhooks();
    }
}
