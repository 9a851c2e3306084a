namespace ContentApi.Core.Forecasting;

/// <summary>
/// How well a probability fared: the square of its distance from what happened, 0 at best and 1 at worst (G. W. Brier, "Verification of forecasts expressed in terms of
/// probability", Monthly Weather Review 78, 1950, in the form for two classes of which one is told). Always saying 50 % scores 0.25.
/// </summary>
public static class BrierScore
{
    /// <summary>How far a scenario occurred: 1 or 0, and 0.5 where it did in part, so that whoever said 50 % was right; null for what does not count.</summary>
    public static decimal? Occurrence(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Occurred => 1m,
        ResolutionOutcome.Partly => 0.5m,
        ResolutionOutcome.DidNotOccur => 0m,
        _ => null,
    };

    /// <summary>The score of one forecast: (p - o)².</summary>
    /// <param name="probability">What was forecast, 0 to 1.</param>
    /// <param name="occurrence">What happened, 0 to 1.</param>
    public static decimal Of(decimal probability, decimal occurrence) => ProbabilityRange.Plain((probability - occurrence) * (probability - occurrence));
}
