using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Forecasting;

internal static class ListEstimates
{
    private static readonly EntityOrder<Estimate> Latest = EntityOrder<Estimate>.Descending(estimate => ValueTuple.Create(estimate.AsOf, estimate.Id));

    public static async Task<Results<Ok<Page<EstimateRepresentation>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] PageQuery query, HttpContext http, ScenarioLookup scenarios, EstimateAuthors authors, ContentDbContext database, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(query, CursorBinding.Of($"estimates-{id}", http.Request.Query), Latest.Keyset, out var page, out var refusal))
            return refusal;
        if (await scenarios.FindAsync(id, cancellationToken) is not { } scenarioId)
            return Problem.NotFound("scenario", id);
        var found = await Latest.PageAsync(database.Estimates.AsNoTracking().Where(estimate => estimate.ScenarioId == scenarioId), page, http, cancellationToken);
        return TypedResults.Ok(found.As(await authors.ShowAsync(found.Data, cancellationToken)));
    }
}
