using System.Text.Json;
using ContentApi.Data.EditorialTables;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Access.Idempotency;

/// <summary>An answer as a repetition of its request gets it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">The headers that say what it is; others are of the moment.</param>
/// <param name="Body">Its body, every byte.</param>
internal sealed record KeptAnswer(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Says that the answer is one to an earlier request.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    private static readonly string[] Kept =
        [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ETag, HeaderNames.ContentLocation, HeaderNames.ContentLanguage, HeaderNames.LastModified, HeaderNames.Link, HeaderNames.RetryAfter];

    public string HeadersAsJson => JsonSerializer.Serialize(Headers);

    /// <summary>The answer that the request is about to get, with the body that was written for it.</summary>
    public static KeptAnswer Of(HttpResponse response, ReadOnlyMemory<byte> body) =>
        new(response.StatusCode, Kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString()), body);

    public static KeptAnswer? Of(IdempotentRequest stored) => stored.Status is { } status
        ? new(status, JsonSerializer.Deserialize<Dictionary<string, string>>(stored.Headers!)!, stored.Body ?? ReadOnlyMemory<byte>.Empty) : null;

    public async Task ReplayAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.Headers[ReplayedHeader] = "true";
        await SendBodyAsync(response);
    }

    public async Task SendBodyAsync(HttpResponse response)
    {
        if (Body.Length == 0)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, response.HttpContext.RequestAborted);
    }
}
