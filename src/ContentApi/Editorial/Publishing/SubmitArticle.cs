using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

internal static class SubmitArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, HttpContext http, WorkingCopyChange change, ContentDbContext database, TimeProvider time, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, dryRun: false, async copy =>
        {
            if (WorkflowRefusal.Of(copy, WorkflowStep.Submit) is { } refusal)
                return refusal;
            copy.MoveTo(ArticleStatus.InReview, time.UtcNowInMicroseconds());
            await database.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
}
