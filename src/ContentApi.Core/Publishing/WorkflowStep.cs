namespace ContentApi.Core.Publishing;

/// <summary>A step that an article takes in its workflow.</summary>
public enum WorkflowStep
{
    /// <summary>Hands it to a reviewer.</summary>
    Submit,

    /// <summary>Takes it back from review, to be written on.</summary>
    Withdraw,

    /// <summary>Sets when its current revision is published, when it is taken back, or both.</summary>
    Schedule,

    /// <summary>Takes back what is scheduled.</summary>
    Unschedule,

    /// <summary>Shows it, as it stands, to the public.</summary>
    Publish,

    /// <summary>Takes it back from the public.</summary>
    Unpublish,
}

/// <summary>What a step needs of whoever takes it.</summary>
public enum WorkflowRight
{
    /// <summary>To write articles.</summary>
    Write,

    /// <summary>To decide what the public sees.</summary>
    Publish,
}
