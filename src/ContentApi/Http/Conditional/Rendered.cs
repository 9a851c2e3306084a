using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Conditional;

/// <summary>
/// An answer whose bytes exist already: sent as they are, with their entity tag; 304 without them when the caller has them (RFC 9110, section 13).
/// </summary>
/// <typeparam name="T">What the bytes hold, for the OpenAPI document.</typeparam>
/// <param name="body">The bytes; null when they were not loaded, because the caller has them.</param>
/// <param name="contentTag">Entity tag of the content, of which the answer's own is made.</param>
internal sealed class Rendered<T>(ReadOnlyMemory<byte>? body, string contentTag) : IResult, IEndpointMetadataProvider
{
    public string MediaType { get; init; } = "application/json; charset=utf-8";

    /// <summary>When the content last changed; null where no one time is true for it.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>Language of the content (BCP 47); null where it has no one language.</summary>
    public string? Locale { get; init; }

    /// <summary>What the query makes of the content, such as some of its members only; empty for the content as it is.</summary>
    public string Selection { get; init; } = "";

    /// <summary>Ids of what the answer is made of: a change of any of them may change it.</summary>
    public required IReadOnlyCollection<Guid> MadeOf { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var entityTag = EntityTag.Variant(contentTag, Selection);
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers["Surrogate-Key"] = SurrogateKey.Of(MadeOf);
        if (LastModified is { } time)
            response.Headers.LastModified = time.ToString("R", CultureInfo.InvariantCulture);
        if (Locale is not null)
            response.Headers.ContentLanguage = Locale;
        if (body is not { } bytes || IsCurrent(request, entityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>If-Modified-Since counts only without If-None-Match, and in whole seconds (RFC 9110, section 13.1.3).</summary>
    private bool IsCurrent(HttpRequest request, string entityTag) => request.Headers.IfNoneMatch.Count > 0
        ? EntityTag.IsKnown(request.Headers.IfNoneMatch, entityTag)
        : LastModified is { } time && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since) && time < since.UtcDateTime.AddSeconds(1);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }
}
