using ContentApi.Access;
using ContentApi.Http;

namespace ContentApi.Editorial.Imports;

internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder manage)
    {
        manage.MapPost("/imports", ImportDocument.Handle).Describe("importDocument", "Imports", "Takes one document in as an article")
            .WithMetadata(DocumentBody.Metadata).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 408, 409, 413, 415, 422);
    }
}
