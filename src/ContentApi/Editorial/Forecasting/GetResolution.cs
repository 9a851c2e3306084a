using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Forecasting;

internal static class GetResolution
{
    public static async Task<Results<Ok<ResolutionRepresentation>, ProblemHttpResult>> Handle(string id, HttpContext http, ScenarioLookup scenarios, ResolutionLedger ledger, CancellationToken cancellationToken)
    {
        if (await scenarios.FindAsync(id, cancellationToken) is not { } scenarioId)
            return Problem.NotFound("scenario", id);
        var resolution = await ledger.ReadAsync(scenarioId, cancellationToken);
        http.Response.Headers.ETag = resolution.EntityTag;
        return TypedResults.Ok(resolution);
    }
}
