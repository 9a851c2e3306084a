using ContentApi.Core.Importing;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.Features;

namespace ContentApi.Editorial.Imports;

/// <summary>What an import asks of its body before it is read: the media type, no content coding, and the length of one document or of a batch.</summary>
internal static class DocumentBodyCheck
{
    public static BodyCheck Of(long maxBatchBytes) => new(http => Refuse(http, maxBatchBytes));

    private static IResult? Refuse(HttpContext http, long maxBatchBytes)
    {
        var isBatch = DocumentBody.IsBatch(http.Request.ContentType);
        if (!isBatch && DocumentBody.FormatOf(http.Request.ContentType) is null)
            return DocumentBody.Unsupported(http.Request.ContentType);
        if (!DocumentBody.IsPlain(http.Request))
            return DocumentBody.Encoded(http);
        if (isBatch)
            return http.Request.ContentLength > maxBatchBytes ? Problem.Of(ProblemType.ContentTooLarge, $"A batch has {maxBatchBytes} bytes at most.") : null;
        if (http.Request.ContentLength > DocumentImporter.MaxBytes)
            return DocumentBody.TooLarge();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = DocumentImporter.MaxBytes + 1;
        return null;
    }
}
