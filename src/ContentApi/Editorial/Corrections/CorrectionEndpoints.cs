using ContentApi.Access;
using ContentApi.Http;

namespace ContentApi.Editorial.Corrections;

internal static class CorrectionEndpoints
{
    private const string Tag = "Corrections";

    public static void MapCorrections(this RouteGroupBuilder manage)
    {
        manage.MapPost("/articles/{idOrSlug}/corrections", CorrectArticle.Handle).Describe("correctArticle", Tag, "Tells the readers of a published article of a correction")
            .RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 409, 415, 422);
        manage.MapRead("/articles/{idOrSlug}/corrections", ListCorrections.Handle).Describe("listCorrections", Tag, "Lists the corrections of an article, all of them, the latest first")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead("/articles/{idOrSlug}/corrections/{id}", GetCorrection.Handle).Describe("getCorrection", Tag, "Gets a correction of an article")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
    }
}
