using System.Text.Json;

namespace ContentApi.Http.Validation;

/// <summary>Reads a body as JSON of any form.</summary>
internal static class JsonText
{
    /// <summary>The longest body in bytes: a document of 2 MiB with all that JSON puts around its paragraphs.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Two members of one name are refused, since nobody could tell which of them counts (RFC 8259, section 4).</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">It is no JSON, or has two members of one name.</exception>
    public static Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(request, Strict, cancellationToken);

    /// <summary>Reads JSON whose members are compared with a type, which tells those that are there twice with their places.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON.</exception>
    public static Task<JsonDocument> ReadToCompareAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(request, default, cancellationToken);

    private static async Task<JsonDocument> ReadAsync(HttpRequest request, JsonDocumentOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, options, cancellationToken);
        }
        // The reader does not compare names that are no text: half a surrogate pair.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The body is no JSON.", error);
        }
    }
}
