using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticleScenarioAnalyses
{
    private static readonly PublishedList<ScenarioAnalysisItem> Analyses = new("article-scenario-analyses", "published.scenario_analyses WHERE article_id = $1", PublishedOrder.AsPrinted);

    public static async Task<Results<Rendered<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle(string idOrSlug, DeliveryDatabase database, CancellationToken cancellationToken) =>
        await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is { } articleId
            ? await Analyses.WholeAsync(database, cancellationToken, articleId)
            : await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
}
