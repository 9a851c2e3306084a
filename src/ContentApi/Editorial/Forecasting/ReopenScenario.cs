using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Forecasting;

/// <summary>Takes back what was said to have become of a scenario: by another entry, since nothing on record is deleted. One that is open stays so.</summary>
internal static class ReopenScenario
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, HttpContext http, ScenarioLookup scenarios, ResolutionLedger ledger, ContentDbContext database, AuditTrail audit, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await scenarios.TakeAsync(id, cancellationToken) is not { } copy)
            return Problem.NotFound("scenario", id);
        if (IfMatch.Refuse(http.Request, (await ledger.ReadAsync(Guid.Parse(id), cancellationToken)).EntityTag) is { } stale)
            return stale;
        await ledger.AddAsync(copy, Guid.Parse(id), request: null, Caller.Of(http.User), cancellationToken);
        audit.Made(http.Request.Path);
        var written = await ledger.ReadAsync(Guid.Parse(id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = written.EntityTag;
        return TypedResults.NoContent();
    }
}
