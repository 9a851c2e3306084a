using System.IO.Compression;

namespace ContentApi.Http.Compression;

/// <summary>Codes whole bodies, which are in memory anyway.</summary>
internal static class Compressor
{
    // Of what an answer of 13 kB can still be made smaller by, these get most at a fraction of a millisecond; a cached answer is compressed once.
    private const int BrotliQuality = 5, BrotliWindow = 22, GzipLevel = 6;

    public static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body, ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => Brotli(body.Span),
        ContentCoding.Gzip => Gzip(body.Span),
        _ => body,
    };

    private static byte[] Brotli(ReadOnlySpan<byte> body)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, buffer, out var written, BrotliQuality, BrotliWindow) ? buffer[..written] : throw new InvalidOperationException("The buffer is as large as Brotli asks for.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var coded = new MemoryStream(body.Length / 2);
        using (var gzip = new GZipStream(coded, new ZLibCompressionOptions { CompressionLevel = GzipLevel }, leaveOpen: true))
            gzip.Write(body);
        return coded.ToArray();
    }
}
