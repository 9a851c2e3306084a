using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

internal static class GetJob
{
    public static async Task<Results<Ok<JobRepresentation>, ProblemHttpResult>> Handle(string id, ContentDbContext database, CancellationToken cancellationToken) =>
        await FindAsync(id, database, cancellationToken) is { } job
            ? TypedResults.Ok(JobRepresentation.Of(job))
            : Problem.NotFound("job", id);

    /// <summary>The job; null when the id is none.</summary>
    public static async Task<Job?> FindAsync(string id, ContentDbContext database, CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var key) ? await database.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.Id == key, cancellationToken) : null;
}
