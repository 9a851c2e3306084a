using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Jobs;

/// <summary>Ends a job before all of it is done. Once it is answered, nothing more of the job is done; what was done stays. A job that has ended stays as it is.</summary>
internal static class CancelJob
{
    public static async Task<Results<Ok<JobRepresentation>, ProblemHttpResult>> Handle(string id, ContentDbContext database, JobRun run, CancellationToken cancellationToken)
    {
        // The entry in the audit log goes with it.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await GetJob.FindAsync(id, database, cancellationToken) is not { } job)
            return Problem.NotFound("job", id);
        await run.EndAsync(job.Id, JobStatus.Cancelled, failure: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await GetJob.Handle(id, database, cancellationToken);
    }
}
