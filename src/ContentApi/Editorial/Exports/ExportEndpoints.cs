using ContentApi.Access;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http;

namespace ContentApi.Editorial.Exports;

internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder manage) =>
        manage.MapRead("/export", ExportContent.Handle).Describe("exportContent", "Imports", "Gets everything that editors made, as lines that an import takes").Produces<string>(200, BatchLines.MediaType)
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403);
}
