using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class GetScenario
{
    public static Task<Results<Rendered<ScenarioItem>, ProblemHttpResult>> Handle(string id, DeliveryDatabase database, CancellationToken cancellationToken) =>
        PublishedItem.ByIdAsync<ScenarioItem>("scenario", id, "SELECT body FROM published.scenarios WHERE id = $1", database, cancellationToken);
}
