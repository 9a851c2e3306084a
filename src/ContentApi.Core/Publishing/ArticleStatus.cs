namespace ContentApi.Core.Publishing;

/// <summary>Where an article stands in its workflow.</summary>
public enum ArticleStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Handed to a reviewer.</summary>
    InReview,

    /// <summary>To be published at a time that is set.</summary>
    Scheduled,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Was public and is not any more.</summary>
    Unpublished,
}
