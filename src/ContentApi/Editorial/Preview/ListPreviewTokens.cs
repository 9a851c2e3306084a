using ContentApi.Editorial.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Preview;

internal static class ListPreviewTokens
{
    private static readonly Keyset Newest = new(new SortColumn("created_at", SortType.Time, Descending: true), new SortColumn("id", SortType.Id, Descending: true));

    public static async Task<Results<Ok<Page<PreviewTokenItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PageQuery request, HttpContext http, WorkingCopies copies, PreviewTokens tokens, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var list = $"preview-tokens of {copy.Id}";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, Newest, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        (DateTime, Guid)? after = page.After is [DateTime createdAt, Guid id] ? (createdAt, id) : null;
        var found = await tokens.ListAsync(copy.Id, after, page.Limit + 1, cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, Newest.Format(shown[^1].CreatedAt, shown[^1].Id)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<PreviewTokenItem> { Data = [.. shown.Select(PreviewTokenItem.Of)], Info = new(page.Limit, next) });
    }
}
