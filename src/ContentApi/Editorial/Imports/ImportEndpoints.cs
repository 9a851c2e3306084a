using ContentApi.Access;
using ContentApi.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Imports;

internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder manage)
    {
        // The server's own limit is lower; that of a single document is told while it is read.
        var limit = ((IEndpointRouteBuilder)manage).ServiceProvider.GetRequiredService<IOptions<BatchLimits>>().Value.MaxBytes;
        manage.MapPost("/imports", ImportDocument.Handle).Describe("importDocument", "Imports", "Takes one document in as an article, or a batch of lines as a job")
            .WithMetadata(DocumentBody.Metadata, DocumentBodyCheck.Of(limit), new RequestSizeLimitAttribute(limit)).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 408, 409, 413, 415, 422);
    }
}
