using System.Diagnostics;
using ContentApi.Data;
using ContentApi.Http.Validation;

namespace ContentApi.Access.Audit;

/// <summary>Has every call that changes something put on record; no operation that writes need know.</summary>
internal static class AuditedCalls
{
    private const string ArticlePath = "/articles/{";

    public static RouteGroupBuilder WithAuditTrail(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods.All(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) != false)
                return;
            var handler = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => RunAsync(http, handler);
        });
        return group;
    }

    private static async Task RunAsync(HttpContext http, RequestDelegate handler)
    {
        var firstWrite = http.RequestServices.GetRequiredService<FirstWrite>();
        var endpoint = (RouteEndpoint)http.GetEndpoint()!;
        http.RequestServices.GetRequiredService<AuditTrail>().Announce(new(
            endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName, Caller.Of(http.User), http.Request.Path, ArticleOf(endpoint, http), Activity.Current?.TraceId.ToString()));
        await handler(http);
        // What was written without a transaction is on record all the same, after the fact.
        if (!firstWrite.SawEnd && http.Response.StatusCode < StatusCodes.Status300MultipleChoices && !Flag.IsSet(http.Request.Query["dryRun"]) && endpoint.Metadata.GetMetadata<ChangesNothing>() is null)
            await firstWrite.RunAsync(http.RequestServices.GetRequiredService<ContentDbContext>(), CancellationToken.None);
    }

    private static string? ArticleOf(RouteEndpoint endpoint, HttpContext http) =>
        endpoint.RoutePattern.RawText?.Contains(ArticlePath, StringComparison.Ordinal) == true ? (string?)http.Request.RouteValues[endpoint.RoutePattern.Parameters[0].Name] : null;
}

/// <summary>That an endpoint changes nothing though its method may, as its metadata.</summary>
internal sealed record ChangesNothing;
