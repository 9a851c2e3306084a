using ContentApi.Http.Caching;
using ContentApi.Http.Compression;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Http.Conditional;

/// <summary>
/// A finished public answer: its headers, made once, and its body, coded already. What it sends depends on the request's conditions (RFC 9110, section 13)
/// and on how long it is still true, so that it can be kept and sent again.
/// </summary>
internal sealed class PublicAnswer
{
    private static readonly StringValues VaryByCoding = "Accept-Encoding", VaryByAcceptAndCoding = "Accept, Accept-Encoding";

    public required string ETag { get; init; }

    /// <summary>The body as it is sent; null when the caller has it, and so it was not made.</summary>
    public required ReadOnlyMemory<byte>? Body { get; init; }

    public required StringValues ContentType { get; init; }

    /// <summary>The coding that the body is in.</summary>
    public required ContentCoding Coding { get; init; }

    public required CacheLifetime Lifetime { get; init; }

    public required StringValues SurrogateKeys { get; init; }

    /// <summary>Whether <c>Accept</c> had a say in what the answer is.</summary>
    public required bool VariesByAccept { get; init; }

    /// <summary>When the content last changed; null where no one time is true for it.</summary>
    public required ModificationTime? LastModified { get; init; }

    public StringValues ContentLanguage { get; init; }

    public StringValues ContentLocation { get; init; }

    public StringValues Link { get; init; }

    /// <summary>Where the resource is now, for good (308; RFC 9110, section 15.4.9); empty when it is here.</summary>
    public StringValues MovedTo { get; init; }

    /// <summary>Answers with 200, or with 304 and no body when the caller has it; with 308 when the resource has moved.</summary>
    public ValueTask SendAsync(HttpContext http)
    {
        var response = http.Response;
        if (MovedTo.Count > 0)
        {
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            SetMovedHeaders(response.Headers);
            return ValueTask.CompletedTask;
        }
        SetCachingHeaders(response.Headers);
        if (Body is not { } body || IsCurrent(http.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return ValueTask.CompletedTask;
        }
        response.StatusCode = StatusCodes.Status200OK;
        SetContentHeaders(response.Headers);
        response.Headers.ContentType = ContentType;
        if (Coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = ContentCodings.NameOf(Coding);
        response.ContentLength = body.Length;
        // Without a token: the server notices by itself that the caller has gone.
        return HttpMethods.IsHead(http.Request.Method) ? ValueTask.CompletedTask : response.Body.WriteAsync(body, CancellationToken.None);
    }

    /// <summary>Whether the caller has this answer.</summary>
    public bool IsCurrent(HttpRequest request) => IsCurrent(request, ETag, LastModified);

    /// <summary>Whether the caller has the answer of that tag and time. If-Modified-Since counts only without If-None-Match (RFC 9110, section 13.1.3).</summary>
    public static bool IsCurrent(HttpRequest request, string entityTag, ModificationTime? lastModified) => request.Headers.IfNoneMatch.Count > 0
        ? EntityTag.IsKnown(request.Headers.IfNoneMatch, entityTag)
        : lastModified is not null && lastModified.IsNotAfter(request.Headers.IfModifiedSince);

    /// <summary>What a 304 says, too: what the caller keeps of the answer that it has is as it was (RFC 9110, section 15.4.5).</summary>
    private void SetCachingHeaders(IHeaderDictionary headers)
    {
        headers.ETag = ETag;
        headers.CacheControl = Lifetime.Header;
        headers.Vary = VariesByAccept ? VaryByAcceptAndCoding : VaryByCoding;
        Cors.AllowAnyone(headers);
        if (ContentLocation.Count > 0)
            headers.ContentLocation = ContentLocation;
    }

    private void SetMovedHeaders(IHeaderDictionary headers)
    {
        headers.Location = MovedTo;
        headers.CacheControl = Lifetime.Header;
        headers["Surrogate-Key"] = SurrogateKeys;
        Cors.AllowAnyone(headers);
    }

    private void SetContentHeaders(IHeaderDictionary headers)
    {
        headers["Surrogate-Key"] = SurrogateKeys;
        if (LastModified is not null)
            headers.LastModified = LastModified.Header;
        if (ContentLanguage.Count > 0)
            headers.ContentLanguage = ContentLanguage;
        if (Link.Count > 0)
            headers.Link = Link;
    }
}
