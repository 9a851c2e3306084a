using System.Reflection;
using ContentApi.Http.Conditional;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Editorial.Preview;

/// <summary>A preview: bytes in a shape of delivery, that nobody keeps or indexes, and whose address, which may hold a token, is told to nobody.</summary>
/// <typeparam name="T">What the bytes hold, for the OpenAPI document.</typeparam>
internal sealed class Previewed<T>(ReadOnlyMemory<byte> body, string locale) : IResult, IEndpointMetadataProvider
{
    public string MediaType { get; init; } = "application/json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (headers, tag) = (httpContext.Response.Headers, EntityTag.OfBytes(body.Span));
        headers.ETag = tag;
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        if (EntityTag.IsKnown(httpContext.Request.Headers.IfNoneMatch, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        headers.ContentType = MediaType + "; charset=utf-8";
        headers.ContentLanguage = locale;
        headers.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
    }
}
