using System.Reflection;
using ContentApi.Http;
using ContentApi.Http.Compression;
using ContentApi.Http.Conditional;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Syndication.Sync;

/// <summary>
/// A page of sync. It is true for the moment in which it was read: whoever keeps it has to ask each time whether it still is (RFC 9111, section 5.2.2.4), and this
/// program does not keep it. Who asks again with the same token while nothing changes gets 304.
/// </summary>
internal sealed class SyncAnswer(ReadOnlyMemory<byte> json) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding);
        var tag = EntityTag.Variant(EntityTag.OfBytes(json.Span), ContentCodings.NameOf(coding));
        response.Headers.ETag = tag;
        response.Headers.CacheControl = request.Headers.Authorization.Count == 0 ? "no-cache" : "private, no-cache";
        response.Headers.Vary = "Accept-Encoding, Authorization";
        Cors.AllowAnyone(response.Headers);
        if (EntityTag.IsKnown(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var body = Compressor.Compress(json, coding);
        response.Headers["Surrogate-Key"] = SurrogateKey.Of([SurrogateKey.Any]);
        response.ContentType = "application/json; charset=utf-8";
        if (coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = ContentCodings.NameOf(coding);
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(SyncPage), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
    }
}
