using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Delivery.Articles;

internal static class ArticleEndpoints
{
    private const string Tag = "Articles";

    public static void MapArticles(this RouteGroupBuilder v1)
    {
        v1.MapRead("/articles", ListArticles.Handle).Lists(ArticleList.Parameters(ListArticles.List)).Describe("listArticles", Tag, "Lists articles, newest first").Problems(400);
        v1.MapRead("/articles/{idOrSlug}", GetArticle.Handle).MayHaveMoved().Lists(new(Sort: [], GetArticle.Members) { HasFilters = false }).Describe("getArticle", Tag, "Gets an article, whole").ProducesFormats(ArticleFormats.All).Problems(400, 404, 406, 410);
        v1.MapRead("/articles/{idOrSlug}/tldr", GetArticleTldr.Handle).MayHaveMoved().Describe("getArticleTldr", Tag, "Gets an article's TL;DR").Problems(400, 404, 410);
        v1.MapRead("/articles/{idOrSlug}/scenario-analyses", ListArticleScenarioAnalyses.Handle).MayHaveMoved().Describe("listArticleScenarioAnalyses", Tag, "Lists an article's scenario analyses, all of them, as printed").Problems(400, 404, 410);
        v1.MapRead("/articles/{idOrSlug}/citations", ListArticleCitations.Handle).MayHaveMoved().Describe("listArticleCitations", Tag, "Lists an article's reference list, all of it, as printed").ProducesFormats(ReferenceFormats.All).Problems(400, 404, 406, 410);
        v1.MapRead("/articles/{idOrSlug}/corrections", ListArticleCorrections.Handle).MayHaveMoved().Describe("listArticleCorrections", Tag, "Lists the corrections that were made to an article after it was published, all of them, the latest first").Problems(400, 404, 410);
        v1.MapRead("/articles/{idOrSlug}/adjacent", GetAdjacentArticles.Handle).MayHaveMoved().Describe("getAdjacentArticles", Tag, "Gets the articles published before and after it, within its publication and locale").Problems(400, 404, 410);
    }
}
