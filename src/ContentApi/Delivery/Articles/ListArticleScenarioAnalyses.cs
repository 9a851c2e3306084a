using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticleScenarioAnalyses
{
    public static Task<Results<Rendered<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        ArticleParts.ListAsync<ScenarioAnalysisItem>(idOrSlug, "published.scenario_analyses", http.Request, database, cancellationToken);
}
