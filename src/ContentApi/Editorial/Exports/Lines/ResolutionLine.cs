using ContentApi.Core.Forecasting;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>An entry of the record of what became of a scenario. It stands behind the article that the scenario is, or was, in.</summary>
internal sealed record ResolutionLine
{
    public string Type { get; } = LineType.Resolution;
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid ScenarioId { get; init; }

    /// <summary>What became of it; null where the entry before is taken back.</summary>
    public ResolutionOutcome? Outcome { get; init; }

    /// <summary>Null with <see cref="Outcome"/>.</summary>
    public DateOnly? ResolvedOn { get; init; }
    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];
    public required DateTime RecordedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public string? Subject { get; init; }
}

/// <summary>Something that shows what became of a scenario.</summary>
internal sealed record EvidenceLine
{
    /// <summary>A citation of the article; null for a page.</summary>
    public Guid? CitationId { get; init; }

    /// <summary>Address of a page; null for a citation.</summary>
    public string? Url { get; init; }

    /// <summary>What is to be found there; null if nothing is said.</summary>
    public string? Note { get; init; }
}
