using ContentApi.Data;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Keys;

internal static class ListApiKeys
{
    private static readonly Keyset Newest = new(new SortColumn("created_at", SortType.Time, Descending: true), new SortColumn("id", SortType.Text, Descending: true));

    public static async Task<Results<Ok<Page<ApiKeyRepresentation>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery request, HttpContext http, ContentDbContext database, IMapper mapper, CancellationToken cancellationToken)
    {
        const string list = "api-keys";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, Newest, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        var query = database.ApiKeys.AsNoTracking();
        if (page.After is [DateTime createdAt, string id])
            query = query.Where(key => EF.Functions.LessThan(ValueTuple.Create(key.CreatedAt, key.Id), ValueTuple.Create(createdAt, id)));
        var found = await query.OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, Newest.Format(shown[^1].CreatedAt, shown[^1].Id)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<ApiKeyRepresentation> { Data = mapper.Map<List<ApiKeyRepresentation>>(shown), Info = new(page.Limit, next) });
    }
}
