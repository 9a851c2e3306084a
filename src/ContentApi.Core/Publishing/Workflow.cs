namespace ContentApi.Core.Publishing;

/// <summary>Which steps each status allows, and what right each step needs.</summary>
public static class Workflow
{
    private static readonly IReadOnlyList<ArticleStatus> Any = Enum.GetValues<ArticleStatus>();

    /// <summary>Every step. Review is optional: a draft may be published at once.</summary>
    public static IReadOnlyList<WorkflowRule> Rules { get; } =
    [
        new(WorkflowStep.Submit, [ArticleStatus.Draft, ArticleStatus.Unpublished], WorkflowRight.Write),
        new(WorkflowStep.Withdraw, [ArticleStatus.InReview], WorkflowRight.Write),
        new(WorkflowStep.Schedule, Any, WorkflowRight.Publish),
        new(WorkflowStep.Unschedule, [ArticleStatus.Scheduled, ArticleStatus.Published], WorkflowRight.Publish) { NeedsSchedule = true },
        new(WorkflowStep.Publish, Any, WorkflowRight.Publish),
        new(WorkflowStep.Unpublish, [ArticleStatus.Published], WorkflowRight.Publish),
    ];

    /// <summary>The rule of a step.</summary>
    public static WorkflowRule RuleOf(WorkflowStep step) => Rules.Single(rule => rule.Step == step);

    /// <summary>The steps that an article may take from a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isScheduled">Whether a time is set at which it is to be published or taken back.</param>
    public static IReadOnlyList<WorkflowStep> StepsFrom(ArticleStatus status, bool isScheduled) =>
        [.. Rules.Where(rule => rule.From.Contains(status) && (isScheduled || !rule.NeedsSchedule)).Select(rule => rule.Step)];

    /// <summary>The status of an article that nobody reviews and nothing is scheduled for.</summary>
    /// <param name="isPublic">Whether the public sees it.</param>
    /// <param name="wasPublic">Whether the public saw it before.</param>
    public static ArticleStatus StatusAtRest(bool isPublic, bool wasPublic) =>
        isPublic ? ArticleStatus.Published : wasPublic ? ArticleStatus.Unpublished : ArticleStatus.Draft;
}

/// <summary>One step of the workflow.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">The statuses that allow it.</param>
/// <param name="Right">What whoever takes it must be allowed to do.</param>
public sealed record WorkflowRule(WorkflowStep Step, IReadOnlyList<ArticleStatus> From, WorkflowRight Right)
{
    /// <summary>Whether there must be a schedule to take back.</summary>
    public bool NeedsSchedule { get; init; }
}
