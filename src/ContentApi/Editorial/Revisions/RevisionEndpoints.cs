using ContentApi.Access;
using ContentApi.Http;
using ContentApi.Http.OpenApi;

namespace ContentApi.Editorial.Revisions;

internal static class RevisionEndpoints
{
    private const string Tag = "Revisions";

    public static void MapRevisions(this RouteGroupBuilder manage)
    {
        manage.MapRead("/articles/{idOrSlug}/revisions", ListRevisions.Handle).Describe("listRevisions", Tag, "Lists the revisions of an article, the latest first: who wrote each when and why")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead("/articles/{idOrSlug}/revisions/{number}", GetRevision.Handle).Describe("getRevision", Tag, "Gets a revision with the whole article as it was")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead("/articles/{idOrSlug}/revisions/{number}/diff", CompareRevisions.Handle).ProducesFormats(CompareRevisions.Formats).Describe("compareRevisions", Tag, "Tells what a revision changed, or what changed since an earlier one")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 406);
        manage.MapPost("/articles/{idOrSlug}/revisions/{number}/restore", RestoreRevision.Handle).Describe("restoreRevision", Tag, "Makes an article what it was in an earlier revision, as a new one; the public sees it when it is published")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 409, 412, 428);
    }
}
