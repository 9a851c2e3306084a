using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

internal static class ListJobs
{
    private static readonly EntityOrder<Job> Newest = EntityOrder<Job>.Descending(job => ValueTuple.Create(job.CreatedAt, job.Id));

    public static async Task<Results<Ok<Page<JobRepresentation>>, ProblemHttpResult>> Handle([AsParameters] PageQuery request, HttpContext http, ContentDbContext database, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request, "jobs", Newest.Keyset, out var page, out var refusal))
            return refusal;
        var jobs = await Newest.PageAsync(database.Jobs.AsNoTracking(), page, http, cancellationToken);
        return TypedResults.Ok(jobs.As([.. jobs.Data.Select(JobRepresentation.Of)]));
    }
}
