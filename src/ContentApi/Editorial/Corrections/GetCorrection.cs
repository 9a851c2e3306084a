using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Corrections;

internal static class GetCorrection
{
    public static async Task<Results<Ok<CorrectionItem>, ProblemHttpResult>> Handle(string idOrSlug, string id, WorkingCopies copies, CorrectionLedger ledger, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        return Guid.TryParseExact(id, "D", out var key) && await ledger.Of(copy.Id).FirstOrDefaultAsync(correction => correction.Id == key, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problem.NotFound("correction", id);
    }
}
