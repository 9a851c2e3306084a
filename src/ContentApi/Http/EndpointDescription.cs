using ContentApi.Http.OpenApi;
using ContentApi.Http.Problems;

namespace ContentApi.Http;

/// <summary>What the OpenAPI document says of an endpoint beside what its signature says.</summary>
internal static class EndpointDescription
{
    /// <summary>Operation id, tag and summary.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operationId, string tag, string summary) =>
        endpoint.WithName(operationId).WithTags(tag).WithSummary(summary);

    /// <summary>What may be named in the parameters of a list.</summary>
    public static RouteHandlerBuilder Lists(this RouteHandlerBuilder endpoint, ListParameters parameters) => endpoint.WithMetadata(parameters);

    /// <summary>It answers where an article is now that has had another slug, or a work that was merged into another.</summary>
    public static RouteHandlerBuilder MayHaveMoved(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status308PermanentRedirect);

    /// <summary>The kind of problem that a status tells of here, where it is not the one that it tells of elsewhere.</summary>
    public static RouteHandlerBuilder Tells(this RouteHandlerBuilder endpoint, ProblemType problem) => endpoint.WithMetadata(problem);

    /// <summary>The problems that it may answer with, beside those that any operation may: one request too many, a fault, and a database that does not answer.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in (ReadOnlySpan<int>)[.. statuses, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable])
            endpoint.Produces<ProblemBody>(status, ProblemWriter.MediaType);
        return endpoint;
    }
}
