using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Editorial.Articles.Citations;
using ContentApi.Http;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Articles;

internal static class ArticleEndpoints
{
    private static readonly RequestSizeLimitAttribute MostBytes = new(JsonText.MaxBytes);
    private static readonly IgnoredMembers WholeArticle = new(WorkingCopyRepresentation.Members);

    public static void MapArticles(this RouteGroupBuilder manage)
    {
        manage.MapRead("/articles", ListWorkingCopies.Handle).Describe("listWorkingCopies", "Articles", "Lists articles as editors have them, last changed first")
            .Lists(ListWorkingCopies.Parameters).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403);
        manage.MapPost("/articles", CreateArticle.Handle).Describe("createArticle", "Articles", "Makes an article; a title is enough")
            .WithMetadata(WholeArticle, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 409, 413, 415, 422);
        manage.MapRead("/articles/{idOrSlug}", GetWorkingCopy.Handle).Describe("getWorkingCopy", "Articles", "Gets an article as editors have it, with its entity tag and its findings")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}", ReplaceArticle.Handle).Describe("replaceArticle", "Articles", "Replaces the content of an article by what is sent: what is left out is removed")
            .WithMetadata(WholeArticle, MostBytes, new NeedsIfMatch()).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428);
        manage.MapPatch("/articles/{idOrSlug}", PatchArticle.Handle).Describe("patchArticle", "Articles", "Changes some members of an article by a merge patch (RFC 7396)")
            .WithMetadata(MostBytes, new NeedsIfMatch()).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428);
        manage.MapDelete("/articles/{idOrSlug}", DeleteArticle.Handle).Describe("deleteArticle", "Articles", "Deletes an article that is neither public nor scheduled, with its revisions")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 409, 412, 428);
        manage.MapPost("/citations/parse", ParseCitations.Handle).Describe("parseCitations", "Citations", "Reads references, one a line, as CSL-JSON with a confidence for each field; nothing is kept")
            .WithMetadata(ParseCitations.Body, new ChangesNothing()).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 413, 415, 422);
    }
}
