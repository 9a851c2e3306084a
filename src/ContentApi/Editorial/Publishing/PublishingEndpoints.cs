using ContentApi.Access;
using ContentApi.Http;
using ContentApi.Http.OpenApi;

namespace ContentApi.Editorial.Publishing;

internal static class PublishingEndpoints
{
    public static void MapPublishing(this RouteGroupBuilder manage)
    {
        manage.MapPost("/articles/{idOrSlug}/publish", PublishArticle.Handle).Describe("publishArticle", "Articles", "Shows the article, as it stands, to the public")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 409, 412, 428);
        manage.MapPost("/articles/{idOrSlug}/unpublish", UnpublishArticle.Handle).Describe("unpublishArticle", "Articles", "Takes the article back from the public")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
    }
}
