using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class ListScenarioAnalyses
{
    private static readonly PublishedList<ScenarioAnalysisItem> Analyses = new("scenario-analyses", "published.scenario_analyses WHERE true", PublishedOrder.NewestAsPrinted);

    public static Task<Results<Rendered<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Analyses.PageAsync(query, http, database, cancellationToken);
}
