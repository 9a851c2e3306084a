using ContentApi.Data;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

internal static class ListJobs
{
    private static readonly Keyset Newest = new(new SortColumn("created_at", SortType.Time, Descending: true), new SortColumn("id", SortType.Id, Descending: true));

    public static async Task<Results<Ok<Page<JobRepresentation>>, ProblemHttpResult>> Handle([AsParameters] PageQuery request, HttpContext http, ContentDbContext database, CancellationToken cancellationToken)
    {
        const string list = "jobs";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, Newest, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        var query = database.Jobs.AsNoTracking();
        if (page.After is [DateTime createdAt, Guid id])
            query = query.Where(job => EF.Functions.LessThan(ValueTuple.Create(job.CreatedAt, job.Id), ValueTuple.Create(createdAt, id)));
        var found = await query.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, Newest.Format(shown[^1].CreatedAt, shown[^1].Id)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<JobRepresentation> { Data = await JobRepresentation.OfAsync(database, shown, cancellationToken), Info = new(page.Limit, next) });
    }
}
