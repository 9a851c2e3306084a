namespace ContentApi.Core.Forecasting;

/// <summary>How likely something is held to be: between two probabilities, which may be the same.</summary>
/// <param name="Low">The lower end, 0 to 1.</param>
/// <param name="High">The upper end, 0 to 1.</param>
public readonly record struct ProbabilityRange(decimal Low, decimal High)
{
    /// <summary>Decimals that an end may have: hundredths of a percent.</summary>
    public const int Decimals = 4;

    /// <summary>The middle: the one probability that the range counts as where one is needed.</summary>
    public decimal Midpoint => Plain((Low + High) / 2);

    /// <summary>What is left of the range of a scenario once it is known what became of it: all or nothing; null where that is neither.</summary>
    public static ProbabilityRange? Decided(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Occurred => new(1, 1),
        ResolutionOutcome.DidNotOccur => new(0, 0),
        _ => null,
    };

    /// <summary>The same range without zeros at the ends of its numbers, as it is written.</summary>
    public ProbabilityRange Written => new(Plain(Low), Plain(High));

    /// <summary>Whether a number is a probability that is no finer than it may be.</summary>
    public static bool IsProbability(decimal value) => value is >= 0 and <= 1 && decimal.Round(value, Decimals) == value;

    /// <summary>The same number without zeros at its end, as it is written.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
