using ContentApi.Access;
using ContentApi.Http;

namespace ContentApi.Editorial.Articles;

internal static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder manage)
    {
        manage.MapRead("/articles", ListWorkingCopies.Handle).Describe("listWorkingCopies", "Articles", "Lists articles as editors have them, last changed first")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403);
        manage.MapRead("/articles/{idOrSlug}", GetWorkingCopy.Handle).Describe("getWorkingCopy", "Articles", "Gets an article as editors have it, with its entity tag and its findings")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
    }
}
