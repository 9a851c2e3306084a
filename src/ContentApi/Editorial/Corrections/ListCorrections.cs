using ContentApi.Editorial.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Corrections;

internal static class ListCorrections
{
    public static async Task<Results<Ok<Page<CorrectionItem>>, ProblemHttpResult>> Handle(string idOrSlug, WorkingCopies copies, CorrectionLedger ledger, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var corrections = await ledger.Of(copy.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<CorrectionItem> { Data = corrections, Info = new(corrections.Count, Next: null) });
    }
}
