using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Http.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Conditional;

/// <summary>Strong entity tags (RFC 9110, section 8.8.3) and the preconditions that name them.</summary>
internal static class EntityTag
{
    /// <summary>The tag of a representation that is known by its bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Base64Url.EncodeToString(hash[..15])}\"";
    }

    /// <summary>The tag of a representation that is made of the content in one of several ways; an empty way is the content as it is.</summary>
    public static string Variant(string contentTag, string way) => way.Length == 0 ? contentTag : $"{contentTag.AsSpan(0, contentTag.Length - 1)}-{way}\"";

    /// <summary>A short name for a way that is told by names, however many; empty for none.</summary>
    public static string WayOf(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return "";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', names)), hash);
        return Base64Url.EncodeToString(hash[..6]);
    }

    /// <summary>One way after another.</summary>
    public static string Join(params ReadOnlySpan<string> ways)
    {
        var joined = "";
        foreach (var way in ways)
            joined = joined.Length == 0 ? way : way.Length == 0 ? joined : $"{joined}-{way}";
        return joined;
    }

    /// <summary>
    /// The content tags of the representations that the caller has, made in this way and in the coding that the request is answered in: a query that is given
    /// them need not load what has one of them.
    /// </summary>
    public static string[] Known(HttpRequest request, string way)
    {
        if (request.Headers.IfNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch!, out var known))
            return [];
        var end = Variant(Variant("\"\"", way), ContentCodings.NameOf(ContentCodings.Choose(request.Headers.AcceptEncoding)))[1..];
        return [.. known.Select(value => value.Tag.ToString()).Where(tag => tag.EndsWith(end, StringComparison.Ordinal)).Select(tag => tag[..^end.Length] + '"')];
    }

    /// <summary>Whether <c>If-None-Match</c> holds the tag: the caller has this representation already. Compared weakly, as RFC 9110 section 13.1.2 says.</summary>
    public static bool IsKnown(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Count == 1 && string.Equals(ifNoneMatch[0], tag, StringComparison.Ordinal)
        || (ifNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(ifNoneMatch!, out var known)
            && known.Any(value => value.Equals(EntityTagHeaderValue.Any) || value.Tag.Equals(tag, StringComparison.Ordinal)));

    /// <summary>Whether <c>If-Match</c> names the tag. Compared strongly, as RFC 9110 section 13.1.1 says: a weak tag matches nothing.</summary>
    public static bool Matches(StringValues ifMatch, string tag) =>
        ifMatch is ["*"] || (EntityTagHeaderValue.TryParseList(ifMatch!, out var named) && named.Any(value => !value.IsWeak && value.Tag.Equals(tag, StringComparison.Ordinal)));
}
