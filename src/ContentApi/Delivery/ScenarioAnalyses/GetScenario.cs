using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class GetScenario
{
    public static Task<Results<Rendered<ScenarioItem>, ProblemHttpResult>> Handle(
        string id, [AsParameters] BodyFormatQuery query, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken) =>
        PublishedItem.ByIdAsync<ScenarioItem>("scenario", id, "published.scenarios", BodyFormatParameter.Read(query.BodyFormat), PartColumns.OfScenario(BodyFormatParameter.Read(query.BodyFormat)), request, database, cancellationToken);
}
