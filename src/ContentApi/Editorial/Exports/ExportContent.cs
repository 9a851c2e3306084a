using System.Globalization;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports;

/// <summary>Everything, as a stream. One that breaks off lacks its last line.</summary>
internal static class ExportContent
{
    public static async Task Handle(HttpContext http, ContentExport export, TimeProvider time, CancellationToken cancellationToken)
    {
        http.Response.ContentType = BatchLines.MediaType;
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"contentapi-{time.GetUtcNow():yyyy-MM-dd}.ndjson\"");
        if (!HttpMethods.IsHead(http.Request.Method))
            await export.WriteAsync(http.Response.Body, () => { }, cancellationToken);
    }
}
