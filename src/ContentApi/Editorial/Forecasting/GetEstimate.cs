using ContentApi.Data;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Forecasting;

internal static class GetEstimate
{
    public static async Task<Results<Ok<EstimateRepresentation>, ProblemHttpResult>> Handle(string id, string estimateId, EstimateAuthors authors, ContentDbContext database, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var scenario) && Guid.TryParseExact(estimateId, "D", out var key)
            && await database.Estimates.AsNoTracking().FirstOrDefaultAsync(estimate => estimate.Id == key && estimate.ScenarioId == scenario, cancellationToken) is { } found
                ? TypedResults.Ok((await authors.ShowAsync([found], cancellationToken))[0])
                : Problem.NotFound("estimate", estimateId);
}
