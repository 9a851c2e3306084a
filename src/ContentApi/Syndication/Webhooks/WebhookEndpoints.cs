namespace ContentApi.Syndication.Webhooks;

/// <summary>Where webhooks go, and how their deliveries fared.</summary>
internal static class WebhookEndpoints
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services;

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
    }
}
