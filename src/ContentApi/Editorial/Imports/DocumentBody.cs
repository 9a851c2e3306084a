using ContentApi.Core.Importing;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Editorial.Imports;

/// <summary>A document as the body of a request.</summary>
internal static class DocumentBody
{
    public static RawBody Metadata { get; } = new([.. DocumentFormats.MediaTypes, .. BatchLines.MediaTypes], "The document, in UTF-8, of 2 MiB at most. Or a batch: a JSON object a line, each with a `document`, its `contentType` (text/plain) and what the query of a single import says; or lines that an export wrote.");

    /// <summary>The format that a Content-Type names; null for one that is not taken, or for an encoding other than UTF-8.</summary>
    public static DocumentFormat? FormatOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && IsUtf8(type) ? DocumentFormats.FromMediaType(type.MediaType.Value) : null;

    /// <summary>Whether a Content-Type names a batch of lines.</summary>
    public static bool IsBatch(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && IsUtf8(type) && BatchLines.MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);

    private static bool IsUtf8(MediaTypeHeaderValue type) => !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole body; null when it is too large: by its Content-Length before anything is read, else as soon as it is over the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > DocumentImporter.MaxBytes)
            return null;
        // Kestrel's own limit is far higher; this one is exact for bodies of unknown length, too.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = DocumentImporter.MaxBytes + 1;
        var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        return buffer.Length > DocumentImporter.MaxBytes ? null : buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    public static ProblemHttpResult Unsupported(string? contentType) => Problem.Of(ProblemType.UnsupportedMediaType, $"A document of type '{contentType ?? "(none)"}' cannot be imported.",
        new ProblemError { Parameter = "Content-Type", Code = "unsupported", Detail = $"There are {string.Join(", ", DocumentFormats.MediaTypes)}, in UTF-8, and {BatchLines.MediaType} for many." });

    /// <summary>Whether the body is as it is, without a content coding such as gzip (RFC 9110, section 8.4).</summary>
    public static bool IsPlain(HttpRequest request) =>
        request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding).All(coding => coding.Trim() is "" || coding.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>The refusal of a content coding, which names those that are taken in <c>Accept-Encoding</c> (RFC 9110, section 15.5.16).</summary>
    public static ProblemHttpResult Encoded(HttpContext http)
    {
        http.Response.Headers.AcceptEncoding = "identity";
        return Problem.Of(ProblemType.UnsupportedMediaType, $"A document in the coding '{http.Request.Headers.ContentEncoding}' cannot be imported.",
            new ProblemError { Parameter = HeaderNames.ContentEncoding, Code = "unsupported", Detail = "Send the document as it is: without the header, or with identity." });
    }

    public static ProblemHttpResult TooLarge() => Problem.Of(ProblemType.ContentTooLarge, $"A document has {DocumentImporter.MaxBytes} bytes (2 MiB) at most.");

    public static ProblemHttpResult Unusable(ImportOutcome.Rejected rejection) => Problem.Of(ProblemType.UnusableDocument, rejection.Detail,
        new ProblemError { Pointer = "", Code = rejection.Code, Detail = rejection.Detail, Offset = rejection.ByteOffset, Line = rejection.Line });
}
