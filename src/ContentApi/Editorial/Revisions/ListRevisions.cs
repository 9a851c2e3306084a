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
        if (!PageRequest.TryRead(request, $"revisions {copy.Id}", Latest, out var page, out var refusal))
            return refusal;
        var found = await revisions.ListAsync(copy, page.After is [int after] ? after : int.MaxValue, page.Rows, cancellationToken);
        return TypedResults.Ok(page.Of(found, revision => [revision.Number], page.IsCounted ? await revisions.CountAsync(copy, cancellationToken) : null, http));
    }
}
