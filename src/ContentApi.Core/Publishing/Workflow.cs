namespace ContentApi.Core.Publishing;

/// <summary>A step that moves an article from one status to another.</summary>
public enum WorkflowStep
{
    /// <summary>Shows the article, as it stands, to the public.</summary>
    Publish,

    /// <summary>Takes the article back from the public.</summary>
    Unpublish,
}

/// <summary>Which steps each status allows.</summary>
public static class Workflow
{
    /// <summary>The steps that an article may take from a status.</summary>
    public static IReadOnlyList<WorkflowStep> StepsFrom(ArticleStatus status) => status switch
    {
        ArticleStatus.Published => [WorkflowStep.Publish, WorkflowStep.Unpublish],
        _ => [WorkflowStep.Publish],
    };
}
