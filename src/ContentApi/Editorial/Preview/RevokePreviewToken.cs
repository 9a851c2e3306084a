using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Preview;

internal static class RevokePreviewToken
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string idOrSlug, string tokenId, WorkingCopies copies, PreviewTokens tokens, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        return Guid.TryParseExact(tokenId, "D", out var id) && await tokens.RevokeAsync(copy.Id, id, cancellationToken)
            ? TypedResults.NoContent()
            : Problem.NotFound("preview token", tokenId);
    }
}
