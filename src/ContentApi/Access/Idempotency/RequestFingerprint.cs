using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Access.Idempotency;

/// <summary>Tells whether two requests ask for the same: SHA-256 of the method, the target, the media type and the body.</summary>
internal static class RequestFingerprint
{
    // A body is kept in memory up to this size, and in a temporary file beyond.
    private const int MemoryThreshold = 128 * 1024;

    /// <summary>Reads the body, and leaves it to be read again.</summary>
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.PathBase}{request.Path}{request.QueryString}\n{request.ContentType}\n"));
        request.EnableBuffering(MemoryThreshold);
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
            hash.AppendData(buffer.AsSpan(0, read));
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
