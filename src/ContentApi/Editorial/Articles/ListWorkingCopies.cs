using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

internal static class ListWorkingCopies
{
    private static readonly Keyset Newest = new(new SortColumn("updated_at", SortType.Time, Descending: true), new SortColumn("id", SortType.Id, Descending: true));

    public static async Task<Results<Ok<Page<WorkingCopySummary>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery request, HttpContext http, WorkingCopies copies, IMapper mapper, CancellationToken cancellationToken)
    {
        const string list = "working-copies";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, Newest, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        var query = copies.Summaries();
        if (page.After is [DateTime updatedAt, Guid id])
            query = query.Where(copy => EF.Functions.LessThan(ValueTuple.Create(copy.UpdatedAt, copy.Id), ValueTuple.Create(updatedAt, id)));
        var found = await query.OrderByDescending(copy => copy.UpdatedAt).ThenByDescending(copy => copy.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, Newest.Format(shown[^1].UpdatedAt, shown[^1].Id)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<WorkingCopySummary>
        {
            Data = mapper.Map<List<WorkingCopySummary>>(await copies.SnapshotsAsync(shown, cancellationToken)),
            Info = new(page.Limit, next),
        });
    }
}
