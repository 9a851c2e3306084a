using ContentApi.Editorial.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Preview;

internal static class ListPreviewTokens
{
    public static async Task<Results<Ok<Page<PreviewTokenItem>>, ProblemHttpResult>> Handle(string idOrSlug, WorkingCopies copies, PreviewTokens tokens, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var found = await tokens.ListAsync(copy.Id, cancellationToken);
        return TypedResults.Ok(new Page<PreviewTokenItem> { Data = [.. found.Select(PreviewTokenItem.Of)], Info = new(found.Count, Next: null) });
    }
}
