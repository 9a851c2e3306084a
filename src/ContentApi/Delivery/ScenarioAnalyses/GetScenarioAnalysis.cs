using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class GetScenarioAnalysis
{
    public static Task<Results<Rendered<ScenarioAnalysisItem>, ProblemHttpResult>> Handle(
        string id, [AsParameters] BodyFormatQuery query, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken) =>
        PublishedItem.ByIdAsync<ScenarioAnalysisItem>("scenario analysis", id, "published.scenario_analyses", BodyFormatParameter.Read(query.BodyFormat), request, database, cancellationToken);
}
