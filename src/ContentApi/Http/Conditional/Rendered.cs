using System.Reflection;
using ContentApi.Http.Caching;
using ContentApi.Http.Compression;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

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

    /// <summary>When what it shows is to change by itself; null when nothing of it is.</summary>
    public DateTime? NextTransitionAt { get; init; }

    /// <summary>Language of the content (BCP 47); null where it has no one language.</summary>
    public string? Locale { get; init; }

    /// <summary>What the query makes of the content, such as some of its members only; empty for the content as it is.</summary>
    public string Selection { get; init; } = "";

    /// <summary>Whether <c>Accept</c> was looked at to choose this representation.</summary>
    public bool VariesByAccept { get; init; }

    /// <summary>Where the resource is now, for good; null when it is here.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Ids of what the answer is made of: a change of any of them may change it.</summary>
    public required IReadOnlyCollection<Guid> MadeOf { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = Answer(httpContext);
        httpContext.Features.Get<CacheTicket>()?.Store(answer, MadeOf);
        return answer.SendAsync(httpContext).AsTask();
    }

    private PublicAnswer Answer(HttpContext http)
    {
        var coding = ContentCodings.Choose(http.Request.Headers.AcceptEncoding);
        var tag = EntityTag.Variant(EntityTag.Variant(contentTag, Selection), ContentCodings.NameOf(coding));
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var changed = LastModified is { } time ? new ModificationTime(time, clock.GetUtcNow()) : null;
        return new()
        {
            ETag = tag,
            Body = body is { } bytes && !PublicAnswer.IsCurrent(http.Request, tag, changed) ? Compressor.Compress(bytes, coding) : (ReadOnlyMemory<byte>?)null,
            ContentType = MediaType,
            Coding = coding,
            Lifetime = new(http.RequestServices.GetRequiredService<IOptions<CacheControlOptions>>().Value, NextTransitionAt, clock),
            SurrogateKeys = SurrogateKey.Of(MadeOf),
            VariesByAccept = VariesByAccept,
            LastModified = changed,
            ContentLanguage = Locale,
            ContentLocation = http.Response.Headers.ContentLocation,
            Link = http.Response.Headers.Link,
            MovedTo = MovedTo,
        };
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
    }
}
