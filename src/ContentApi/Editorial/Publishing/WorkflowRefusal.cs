using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

/// <summary>The answer to a step that the article's status does not allow.</summary>
internal static class WorkflowRefusal
{
    /// <summary>Null when the step is allowed.</summary>
    public static ProblemHttpResult? Of(ArticleStatus status, WorkflowStep step)
    {
        var allowed = Workflow.StepsFrom(status);
        return allowed.Contains(step) ? null : Problem.Of(ProblemType.TransitionRefused,
            $"The article is {EnumName.Of(status)}; from there it allows {string.Join(", ", allowed.Select(EnumName.Of))}.");
    }
}
