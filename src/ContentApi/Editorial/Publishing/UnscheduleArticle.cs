using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

internal static class UnscheduleArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, HttpContext http, WorkingCopyChange change, ArticleSchedule schedule, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, dryRun: false, async copy =>
        {
            if (WorkflowRefusal.Of(copy, WorkflowStep.Unschedule) is { } refusal)
                return refusal;
            await schedule.ClearAsync(copy, cancellationToken);
            return null;
        }, cancellationToken);
}
