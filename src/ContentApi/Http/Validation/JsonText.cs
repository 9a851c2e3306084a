using System.Text.Json;

namespace ContentApi.Http.Validation;

/// <summary>Reads a body as JSON of any form.</summary>
internal static class JsonText
{
    /// <summary>The longest body in bytes: a document of 2 MiB with all that JSON puts around its paragraphs.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Two members of one name are refused, since nobody could tell which of them counts (RFC 8259, section 4).</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">It is no JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, Strict, cancellationToken);
        }
        // The reader does not compare names that are no text: half a surrogate pair.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The body is no JSON.", error);
        }
    }
}
