using ContentApi.Core.Forecasting;

namespace ContentApi.Published.Forecasts;

/// <summary>What became of a scenario.</summary>
public sealed record ResolutionItem
{
    /// <summary>Whether it occurred; <c>void</c> when that cannot be told or the question lost its meaning.</summary>
    public required ResolutionOutcome Outcome { get; init; }

    /// <summary>The day on which it was decided, in UTC.</summary>
    public required DateOnly ResolvedOn { get; init; }

    /// <summary>What shows it.</summary>
    public required IReadOnlyList<EvidenceItem> Evidence { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Something that shows what became of a scenario: a citation of its article, or a page.</summary>
public sealed record EvidenceItem
{
    /// <summary>The citation; null for a page.</summary>
    public required EvidenceCitation? Citation { get; init; }

    /// <summary>Address of the page; null for a citation.</summary>
    public required string? Url { get; init; }

    /// <summary>What is to be found there; null if nothing is said.</summary>
    public required string? Note { get; init; }
}

/// <summary>A citation that is evidence.</summary>
public sealed record EvidenceCitation
{
    /// <summary>Id of the citation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the citation, unique in the article.</summary>
    public required string Key { get; init; }

    /// <summary>The reference as printed.</summary>
    public required string Text { get; init; }
}
