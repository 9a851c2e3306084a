using ContentApi.Core.Citations;

namespace ContentApi.Published;

/// <summary>A cited source, one across all articles.</summary>
public sealed record WorkItem
{
    /// <summary>Id of the work.</summary>
    public required Guid Id { get; init; }

    /// <summary>The work as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>How many published articles cite it.</summary>
    public required int CitedBy { get; init; }
}
