namespace ContentApi.Core.Forecasting;

/// <summary>
/// How forecasts fared. <c>brierScore</c> is the mean of the squared distances of what was said from what happened (Brier, 1950). The table compares, in the bins of ICD 203, what was said with
/// what happened: where <c>meanForecast</c> and <c>shareOccurred</c> are equal in every row, the words kept their promise (a reliability table: A. H. Murphy, "A new vector
/// partition of the probability score", Journal of Applied Meteorology 12, 1973). Numbers are rounded to four decimals.
/// </summary>
public record CalibrationScores
{
    /// <summary>How many forecasts count.</summary>
    public required int Forecasts { get; init; }

    /// <summary>Mean squared distance from what happened, 0 at best, 1 at worst, 0.25 for always saying 50 %; null for no forecast.</summary>
    public required decimal? BrierScore { get; init; }

    /// <summary>Mean of what was said; null for no forecast.</summary>
    public required decimal? MeanForecast { get; init; }

    /// <summary>Mean of what happened, where half counts what occurred in part; null for no forecast.</summary>
    public required decimal? ShareOccurred { get; init; }

    /// <summary>The forecasts by the term whose part of the line they lie in, from the least likely.</summary>
    public required IReadOnlyList<CalibrationBin> Table { get; init; }

    /// <summary>Scores of forecasts that were added up bin by bin; a bin that nothing is in may be left out.</summary>
    public static CalibrationScores Of(IEnumerable<ForecastSums> sums)
    {
        var bins = sums.GroupBy(sum => sum.Bin).ToDictionary(bin => bin.Key, bin => bin.Aggregate((one, other) => one + other));
        var all = bins.Values.Aggregate(default(ForecastSums), (one, other) => one + other);
        return new()
        {
            Forecasts = all.Count,
            BrierScore = all.Mean(all.SquaredErrors),
            MeanForecast = all.Mean(all.Probabilities),
            ShareOccurred = all.Mean(all.Occurrences),
            Table = [.. VerbalScale.Terms.Select(term => CalibrationBin.Of(term, bins.GetValueOrDefault(term)))],
        };
    }
}

/// <summary>The forecasts that lie in the part of the line that a term has, from its beginning to where the next begins.</summary>
public sealed record CalibrationBin
{
    /// <summary>The term of ICD 203.</summary>
    public required VerbalTerm Term { get; init; }

    /// <summary>Where the bin begins; what lies there is in it.</summary>
    public required decimal From { get; init; }

    /// <summary>Where it ends; what lies there is in the next bin, and in this one if it is the last.</summary>
    public required decimal To { get; init; }

    /// <summary>How many forecasts lie in it.</summary>
    public required int Forecasts { get; init; }

    /// <summary>Mean of what was said; null for no forecast.</summary>
    public required decimal? MeanForecast { get; init; }

    /// <summary>Mean of what happened; null for no forecast.</summary>
    public required decimal? ShareOccurred { get; init; }

    internal static CalibrationBin Of(VerbalTerm term, ForecastSums sums)
    {
        var bin = VerbalScale.Bin(term);
        return new() { Term = term, From = bin.Low, To = bin.High, Forecasts = sums.Count, MeanForecast = sums.Mean(sums.Probabilities), ShareOccurred = sums.Mean(sums.Occurrences) };
    }
}

/// <summary>Forecasts of one bin, added up.</summary>
/// <param name="Bin">The bin.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Probabilities">Sum of what was said.</param>
/// <param name="Occurrences">Sum of what happened.</param>
/// <param name="SquaredErrors">Sum of their scores.</param>
public readonly record struct ForecastSums(VerbalTerm Bin, int Count, decimal Probabilities, decimal Occurrences, decimal SquaredErrors)
{
    private const int Decimals = 4;

    /// <summary>One forecast.</summary>
    public static ForecastSums Of(decimal probability, decimal occurrence) => new(VerbalScale.BinOf(probability), 1, probability, occurrence, BrierScore.Of(probability, occurrence));

    /// <summary>The sums of both, in the bin of the second.</summary>
    public static ForecastSums operator +(ForecastSums one, ForecastSums other) =>
        new(other.Bin, one.Count + other.Count, one.Probabilities + other.Probabilities, one.Occurrences + other.Occurrences, one.SquaredErrors + other.SquaredErrors);

    internal decimal? Mean(decimal sum) => Count == 0 ? null : ProbabilityRange.Plain(decimal.Round(sum / Count, Decimals));
}
