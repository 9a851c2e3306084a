using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class ListScenarios
{
    private static readonly PublishedList<ScenarioItem> Scenarios = new("scenarios", "published.scenarios WHERE true", PublishedOrder.NewestAsPrinted);

    public static Task<Results<Rendered<Page<ScenarioItem>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Scenarios.PageAsync(query, http, database, cancellationToken);
}
