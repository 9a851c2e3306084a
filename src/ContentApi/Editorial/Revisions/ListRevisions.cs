using ContentApi.Editorial.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Revisions;

internal static class ListRevisions
{
    private static readonly Keyset Latest = new(new SortColumn("number", SortType.Number, Descending: true));

    public static async Task<Results<Ok<Page<RevisionSummary>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PageQuery request, HttpContext http, WorkingCopies copies, ArticleRevisions revisions, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var list = $"revisions {copy.Id}";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, Latest, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        var found = await revisions.ListAsync(copy, page.After is [int after] ? after : int.MaxValue, page.Limit + 1, cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, Latest.Format(shown[^1].Number)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<RevisionSummary> { Data = shown, Info = new(page.Limit, next) });
    }
}
