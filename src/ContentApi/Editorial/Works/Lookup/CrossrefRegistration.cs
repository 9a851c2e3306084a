using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Works.Lookup;

/// <summary>How Crossref is asked: twice more when it has too much to do or fails, and in bounded time. It leads nowhere else.</summary>
internal static class CrossrefRegistration
{
    public static IServiceCollection AddCrossref(this IServiceCollection services)
    {
        services.AddOptions<CrossrefOptions>().BindConfiguration(CrossrefOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<Crossref>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = TimeSpan.FromSeconds(3), UseCookies = false })
            .AddStandardResilienceHandler()
            .Configure((HttpStandardResilienceOptions resilience, IServiceProvider provider) => Configure(resilience, provider.GetRequiredService<IOptions<CrossrefOptions>>().Value));
        return services;
    }

    private static void Configure(HttpStandardResilienceOptions resilience, CrossrefOptions crossref)
    {
        resilience.TotalRequestTimeout.Timeout = crossref.Timeout;
        resilience.AttemptTimeout.Timeout = crossref.AttemptTimeout;
        resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(60);
        resilience.Retry.MaxRetryAttempts = 2;
        resilience.Retry.Delay = TimeSpan.FromMilliseconds(250);
        resilience.Retry.MaxDelay = TimeSpan.FromSeconds(2);
    }
}
