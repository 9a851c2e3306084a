using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Preview;

internal static class ListPreviewTokens
{
    private static readonly EntityOrder<PreviewToken> Newest = EntityOrder<PreviewToken>.Descending(token => ValueTuple.Create(token.CreatedAt, token.Id));

    public static async Task<Results<Ok<Page<PreviewTokenItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PageQuery request, HttpContext http, WorkingCopies copies, PreviewTokens tokens, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (!PageRequest.TryRead(request, $"preview-tokens of {copy.Id}", Newest.Keyset, out var page, out var refusal))
            return refusal;
        var found = await Newest.PageAsync(tokens.Of(copy.Id).AsNoTracking(), page, http, cancellationToken);
        return TypedResults.Ok(found.As([.. found.Data.Select(PreviewTokenItem.Of)]));
    }
}
