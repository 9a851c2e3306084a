using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;

namespace ContentApi.Published.Forecasts;

/// <summary>How likely somebody held a scenario to be at some time.</summary>
public record EstimateItem
{
    /// <summary>Id of the estimate.</summary>
    public required Guid Id { get; init; }

    /// <summary>The lower end of the range, 0 to 1.</summary>
    public required decimal Low { get; init; }

    /// <summary>The upper end, 0 to 1.</summary>
    public required decimal High { get; init; }

    /// <summary>The middle of the range: what it counts as where one number is needed.</summary>
    public required decimal Probability { get; init; }

    /// <summary>The word of ICD 203 whose range it lies in; null when it lies in none.</summary>
    public required VerbalTerm? Term { get; init; }

    /// <summary>Why; null if nothing is said.</summary>
    public required string? Rationale { get; init; }

    /// <summary>Whose estimate it is; null for nobody in particular.</summary>
    public required Term? Author { get; init; }

    /// <summary>When it was held, in the word of who made it. The estimate of a scenario that counts is the one of the latest time.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>When it was written down, by the server's clock.</summary>
    public required DateTime RecordedAt { get; init; }
}
