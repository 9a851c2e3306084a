using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

/// <summary>What every change of an article that exists has in common: one transaction, the precondition, and the article as it then is for an answer.</summary>
internal sealed class WorkingCopyChange(ContentDbContext database, WorkingCopies copies, IMapper mapper)
{
    /// <summary>
    /// Takes the article and has it changed, if the caller has its current version (<c>If-Match</c>). When that is not so, or the change is refused, nothing is
    /// written; a dry run answers as if it had been, and takes it back.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="idOrSlug">What the URL calls the article.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="change">Changes the working copy and saves; returns the problem when it must not be done.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> RunAsync(
        HttpContext http, string idOrSlug, bool dryRun, Func<WorkingCopy, Task<ProblemHttpResult?>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await copies.TakeAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (IfMatch.Refuse(http.Request, copy.EntityTag) is { } stale)
            return stale;
        var version = copy.Version;
        if (await change(copy) is { } refusal)
            return refusal;
        if (!dryRun)
        {
            // At once: the change log's numbers wait for this commit. What says the same as before leaves nothing behind, on record neither.
            await (copy.Version == version ? transaction.RollbackAsync(cancellationToken) : transaction.CommitAsync(cancellationToken));
            http.Response.Headers.ETag = copy.EntityTag;
        }
        return TypedResults.Ok(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)));
    }
}
