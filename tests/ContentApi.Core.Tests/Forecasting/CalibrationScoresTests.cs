using ContentApi.Core.Forecasting;
using ContentApi.Core.Tests.Citations;

namespace ContentApi.Core.Tests.Forecasting;

/// <summary>Examples that were worked out by hand.</summary>
public sealed class CalibrationScoresTests
{
    private static readonly Func<Guid> NextId = NewIds.Make();
    private static readonly DateOnly Day = new(2026, 3, 4);
    private static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, ResolutionOutcome.Occurred, 0)]
    [InlineData(0, ResolutionOutcome.Occurred, 1)]
    [InlineData(0.5, ResolutionOutcome.DidNotOccur, 0.25)]
    [InlineData(0.7, ResolutionOutcome.Occurred, 0.09)]
    [InlineData(0.7, ResolutionOutcome.DidNotOccur, 0.49)]
    [InlineData(0.5, ResolutionOutcome.Partly, 0)]
    [InlineData(0.9, ResolutionOutcome.Partly, 0.16)]
    public void A_forecast_scores_the_square_of_its_distance_from_what_happened(double probability, ResolutionOutcome outcome, double score) =>
        Assert.Equal((decimal)score, BrierScore.Of((decimal)probability, BrierScore.Occurrence(outcome)!.Value));

    [Fact]
    public void What_is_void_does_not_count() => Assert.Null(BrierScore.Occurrence(ResolutionOutcome.Void));

    [Fact]
    public void The_score_of_several_is_their_mean_and_each_lies_in_one_row_of_the_table()
    {
        // 0.9 occurred: 0.01; 0.6 did not: 0.36; 0.7 in part: 0.04; 0.1 did not: 0.01. In all 0.42, of four 0.105.
        var scores = CalibrationScores.Of([ForecastSums.Of(0.9m, 1), ForecastSums.Of(0.6m, 0), ForecastSums.Of(0.7m, 0.5m), ForecastSums.Of(0.1m, 0)]);

        Assert.Equal((4, 0.105m, 0.575m, 0.375m), (scores.Forecasts, scores.BrierScore, scores.MeanForecast, scores.ShareOccurred));
        var likely = scores.Table[(int)VerbalTerm.Likely];
        Assert.Equal((0.55m, 0.80m, 2, 0.65m, 0.25m), (likely.From, likely.To, likely.Forecasts, likely.MeanForecast, likely.ShareOccurred));
        Assert.Equal([0, 1, 0, 0, 2, 1, 0], scores.Table.Select(bin => bin.Forecasts));
        Assert.Equal((null, null), (scores.Table[0].MeanForecast, scores.Table[0].ShareOccurred));
    }

    [Fact]
    public void Whoever_always_says_fifty_per_cent_scores_a_quarter_and_nobody_scores_nothing()
    {
        Assert.Equal(0.25m, CalibrationScores.Of([ForecastSums.Of(0.5m, 1), ForecastSums.Of(0.5m, 0), ForecastSums.Of(0.5m, 0)]).BrierScore);
        Assert.Equal((0, null), (CalibrationScores.Of([]).Forecasts, CalibrationScores.Of([]).BrierScore));
        Assert.Equal(7, CalibrationScores.Of([]).Table.Count);
    }

    [Fact]
    public void Of_each_author_the_last_estimate_counts_that_was_held_and_written_down_in_time()
    {
        var (ada, ben) = (NextId(), NextId());
        var early = Made(ada, 0.2m, Noon.AddDays(-9));
        var last = Made(ada, 0.4m, Noon.AddDays(-2));
        var other = Made(ben, 0.6m, Noon.AddDays(-5));
        var onTheDay = Made(null, 0.7m, Noon.AddHours(-1));
        var nextDay = Made(ben, 0.9m, Noon.AddDays(1)) with { RecordedAt = Noon };
        var inHindsight = Made(ada, 1m, Noon.AddDays(-1)) with { RecordedAt = Noon.AddMinutes(1) };

        var counted = CountedEstimates.Of([nextDay, onTheDay, last, inHindsight, other, early], Day, closedAt: Noon, answeredAt: [Noon]);

        Assert.Equal([other, last, onTheDay], counted);
        Assert.Empty(CountedEstimates.Of([inHindsight], Day, Noon, [Noon]));

    }

    [Fact]
    public void An_estimate_of_a_time_before_an_answer_that_was_on_record_by_then_counts_never()
    {
        var honest = Made(NextId(), 0.9m, Noon.AddDays(-5));
        var backdated = Made(NextId(), 0.1m, Noon.AddDays(-4)) with { RecordedAt = Noon.AddHours(2) };
        var afterwards = Made(NextId(), 0.2m, Noon.AddHours(2));
        // It was answered at noon, taken back an hour later, and answered again the hour after the others were written down.
        DateTime[] answeredAt = [Noon, Noon.AddHours(3)];

        Assert.Equal([honest, afterwards], CountedEstimates.Of([honest, backdated, afterwards], Day, closedAt: Noon.AddHours(3), answeredAt));
    }

    private static DatedEstimate Made(Guid? author, decimal probability, DateTime at) => new(NextId(), author, new(probability, probability), at, at);
}
