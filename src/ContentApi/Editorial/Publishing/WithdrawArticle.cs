using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

internal static class WithdrawArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, HttpContext http, WorkingCopyChange change, ContentDbContext database, TimeProvider time, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, dryRun: false, async copy =>
        {
            if (WorkflowRefusal.Of(copy, WorkflowStep.Withdraw) is { } refusal)
                return refusal;
            copy.MoveTo(await StatusAtRest.OfAsync(database, copy, cancellationToken), time.UtcNowInMicroseconds());
            await database.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
}
