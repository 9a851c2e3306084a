using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Conditional;

/// <summary>
/// An answer whose bytes exist already: sent as they are, with their entity tag; 304 without them when the caller has them (RFC 9110, section 13).
/// </summary>
/// <typeparam name="T">What the bytes hold, for the OpenAPI document.</typeparam>
internal sealed class Rendered<T>(ReadOnlyMemory<byte> body, string entityTag) : IResult, IEndpointMetadataProvider
{
    public string MediaType { get; init; } = "application/json; charset=utf-8";

    /// <summary>When the content last changed; null where no one time is true for it.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>Language of the content (BCP 47); null where it has no one language.</summary>
    public string? Locale { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = "public, no-cache";
        if (LastModified is { } time)
            response.Headers.LastModified = time.ToString("R", CultureInfo.InvariantCulture);
        if (Locale is not null)
            response.Headers.ContentLanguage = Locale;
        if (IsCurrent(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>If-Modified-Since counts only without If-None-Match, and in whole seconds (RFC 9110, section 13.1.3).</summary>
    private bool IsCurrent(HttpRequest request) => request.Headers.IfNoneMatch.Count > 0
        ? EntityTag.IsKnown(request.Headers.IfNoneMatch, entityTag)
        : LastModified is { } time && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since) && time < since.UtcDateTime.AddSeconds(1);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }
}
