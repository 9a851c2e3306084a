using ContentApi.Core.Articles;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>An estimate of a scenario. It stands behind the article that the scenario is, or was, in.</summary>
internal sealed record EstimateLine
{
    public string Type { get; } = LineType.Estimate;
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid ScenarioId { get; init; }
    public required decimal Low { get; init; }
    public required decimal High { get; init; }

    /// <summary>Why; null if nothing is said.</summary>
    public string? Rationale { get; init; }

    /// <summary>Whose estimate it is; null for nobody in particular.</summary>
    public Term? Author { get; init; }
    public required DateTime AsOf { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public string? Subject { get; init; }
}
