using System.Diagnostics.CodeAnalysis;
using ContentApi.Core.Publishing;
using ContentApi.Published.Forecasts;

namespace ContentApi.Editorial.Forecasting;

/// <summary>An estimate as editors have it: the members of the public one, and where it comes from.</summary>
public record EstimateRepresentation : EstimateItem
{
    /// <summary>The scenario.</summary>
    public required Guid ScenarioId { get; init; }

    /// <summary>The article that the scenario was in.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public required string? Subject { get; init; }
}

/// <summary>An estimate that was just made, or would be.</summary>
public sealed record RecordedEstimate : EstimateRepresentation
{
    /// <summary>Whether the public sees it: whether the scenario, as it is published, is in its article.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>What an editor should look at in the analysis that the scenario is in, with this estimate.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    [SetsRequiredMembers]
    internal RecordedEstimate(EstimateRepresentation estimate, bool isPublic, IReadOnlyList<Finding> findings)
        : base(estimate) => (IsPublic, Findings) = (isPublic, findings);
}
