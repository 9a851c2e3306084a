namespace ContentApi.Published;

/// <summary>A correction that was made to an article after it was published, as its readers are told it.</summary>
public sealed record CorrectionItem
{
    /// <summary>Id of the correction.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTime At { get; init; }

    /// <summary>The revision of the article that was public then.</summary>
    public required int Revision { get; init; }

    /// <summary>What was corrected.</summary>
    public required string What { get; init; }

    /// <summary>Why; null if nothing is said.</summary>
    public required string? Why { get; init; }
}
