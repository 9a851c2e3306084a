using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace ContentApi.Benchmarks.Load;

/// <summary>An answer of the API, with every header but those that a server sets by itself.</summary>
internal sealed record CapturedResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly HashSet<string> OfTheServer = new(["Date", "Server", "Connection", "Transfer-Encoding", "Keep-Alive", "Age"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What tells one body from another.</summary>
    public string Digest => $"{Status} {Body.Length} {Convert.ToHexString(SHA256.HashData(Body))}";

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public static async Task<CapturedResponse> GetAsync(Uri url, IReadOnlyDictionary<string, string> headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new((int)response.StatusCode, response.Headers.Concat(response.Content.Headers).Where(header => !OfTheServer.Contains(header.Key)).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)), body);
    }

    public static async Task<CapturedResponse> ReadAsync(string file) => JsonSerializer.Deserialize<CapturedResponse>(await File.ReadAllBytesAsync(file))!;

    public async Task<string> WriteAsync()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(this));
        return file;
    }
}
