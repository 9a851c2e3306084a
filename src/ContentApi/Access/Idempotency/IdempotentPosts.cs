using ContentApi.Http.OpenApi;

namespace ContentApi.Access.Idempotency;

/// <summary>Lets every POST be repeated safely; no operation need know.</summary>
internal static class IdempotentPosts
{
    public static RouteGroupBuilder WithIdempotency(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods.Contains(HttpMethods.Post) != true)
                return;
            endpoint.Metadata.Add(new TakesIdempotencyKey());
            var handler = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => http.Request.Headers.ContainsKey(IdempotencyKey.Header)
                ? http.RequestServices.GetRequiredService<IdempotentRequests>().RunAsync(http, handler)
                : handler(http);
        });
        return group;
    }
}
