using ContentApi.Access;
using ContentApi.Access.Idempotency;
using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Editorial.Preview;

internal static class PreviewEndpoints
{
    private const string Tag = "Preview";

    private static readonly ShowsSecret Secret = new("It was shown in the first answer alone and is not kept: revoke the preview token and make another.");

    public static void MapPreview(this RouteGroupBuilder preview)
    {
        preview.RequireAuthorization(PreviewTokenAuthentication.PolicyName).WithMetadata(new RequiredScope(Scopes.ContentPreview));
        preview.MapRead("/articles/{idOrSlug}", PreviewArticle.Handle).Lists(new(Sort: [], PreviewArticle.Members) { HasFilters = false }).Describe("previewArticle", Tag, "Gets an article as publishing it now would show it").ProducesFormats(ArticleFormats.All).Problems(400, 401, 403, 404, 406);
        preview.MapRead("/articles/{idOrSlug}/tldr", PreviewArticleTldr.Handle).Describe("previewArticleTldr", Tag, "Gets the TL;DR of an article that need not be public").Problems(400, 401, 403, 404);
        preview.MapRead("/articles/{idOrSlug}/scenario-analyses", PreviewArticleScenarioAnalyses.Handle).Describe("previewArticleScenarioAnalyses", Tag, "Lists the scenario analyses of an article that need not be public").Problems(400, 401, 403, 404);
        preview.MapRead("/articles/{idOrSlug}/citations", PreviewArticleCitations.Handle).Describe("previewArticleCitations", Tag, "Lists the references of an article that need not be public").ProducesFormats(ReferenceFormats.All).Problems(400, 401, 403, 404, 406);
    }

    public static void MapPreviewTokens(this RouteGroupBuilder manage)
    {
        const string path = "/articles/{idOrSlug}/preview-tokens";
        manage.MapRead(path, ListPreviewTokens.Handle).Describe("listPreviewTokens", Tag, "Lists the article's preview tokens, newest first, until 7 days after their end").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPost(path, CreatePreviewToken.Handle).Describe("createPreviewToken", Tag, "Makes a token that shows this one article as it stands").RequireScope(Scopes.ContentWrite).WithMetadata(Secret).Problems(400, 401, 403, 404, 409, 415, 422);
        manage.MapDelete(path + "/{tokenId}", RevokePreviewToken.Handle).Describe("revokePreviewToken", Tag, "Ends a preview token at once").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
    }
}
