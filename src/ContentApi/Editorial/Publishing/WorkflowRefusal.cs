using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

/// <summary>The answer to a step that the article's status does not allow: it names those that it does.</summary>
internal static class WorkflowRefusal
{
    /// <summary>Null when the step is allowed.</summary>
    public static ProblemHttpResult? Of(WorkingCopy copy, WorkflowStep step)
    {
        var allowed = Workflow.StepsFrom(copy.Status, copy.IsScheduled);
        return allowed.Contains(step) ? null : Problem.Of(ProblemType.TransitionRefused,
            $"The article is {EnumName.Of(copy.Status)}{(copy.IsScheduled || step != WorkflowStep.Unschedule ? "" : ", and nothing is scheduled")}; from there it allows {string.Join(", ", allowed.Select(EnumName.Of))}.",
            [.. allowed.Select(Describe)]);
    }

    private static ProblemError Describe(WorkflowStep step) =>
        new() { Code = EnumName.Of(step), Detail = $"{PublishingEndpoints.RequestOf(step)} is allowed, with the scope {PublishingEndpoints.ScopeOf(step)}." };
}
