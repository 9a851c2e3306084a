using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Compression;

/// <summary>A content coding that answers are sent in (RFC 9110, section 8.4.1), in the order of preference.</summary>
internal enum ContentCoding
{
    /// <summary>As it is.</summary>
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Which coding a request is answered in.</summary>
internal static class ContentCodings
{
    // Clients send a handful of values; more than this come from someone who makes them up.
    private const int Remembered = 256;

    private static readonly ConcurrentDictionary<string, ContentCoding> Seen = new(StringComparer.Ordinal);

    /// <summary>
    /// The coding that <c>Accept-Encoding</c> weighs highest, of equals the one that makes the answer smallest. Known before the body is: whoever accepts a
    /// coding gets it, however small the body.
    /// </summary>
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0)
            return ContentCoding.Identity;
        var header = acceptEncoding.ToString();
        if (Seen.TryGetValue(header, out var coding))
            return coding;
        coding = Read(header);
        if (Seen.Count < Remembered)
            Seen.TryAdd(header, coding);
        return coding;
    }

    /// <summary>The name in <c>Content-Encoding</c>, which is also what the entity tag of a coded representation ends in; empty for identity.</summary>
    public static string NameOf(ContentCoding coding) => coding switch { ContentCoding.Brotli => "br", ContentCoding.Gzip => "gzip", _ => "" };

    private static ContentCoding Read(string header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header], out var accepted))
            return ContentCoding.Identity;
        var any = QualityOf("*");
        var (brotli, gzip) = (QualityOf("br") ?? any ?? 0, QualityOf("gzip") ?? QualityOf("x-gzip") ?? any ?? 0);
        // Not named it is acceptable, and worth less than any coding that is named.
        var identity = QualityOf("identity") ?? 0;
        return brotli > 0 && brotli >= gzip && brotli >= identity ? ContentCoding.Brotli
            : gzip > 0 && gzip >= identity ? ContentCoding.Gzip
            : ContentCoding.Identity;

        double? QualityOf(string name) => accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
    }
}
