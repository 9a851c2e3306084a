using ContentApi.Http.Negotiation;

namespace ContentApi.Http;

/// <summary>Endpoints that only read.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Metadata that leaves an endpoint of the framework GET and HEAD, and no other method.</summary>
    public static HttpMethodMetadata OnlyReads { get; } = new(Methods);

    /// <summary>Maps GET, and HEAD with it.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder group, string pattern, Delegate handler) => group.MapMethods(pattern, Methods, handler);

    /// <summary>The media types that the resource can be had in beside JSON.</summary>
    public static RouteHandlerBuilder ProducesFormats(this RouteHandlerBuilder endpoint, IReadOnlyList<Representation> formats) => endpoint.WithMetadata(new OfferedFormats(formats));
}

/// <summary>The representations that an endpoint offers, as its metadata.</summary>
internal sealed record OfferedFormats(IReadOnlyList<Representation> Formats);
