using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Published;
using ContentApi.Published.Forecasts;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>Lays the scenarios of an analysis out as a table.</summary>
internal sealed partial class MatrixDrawing
{
    /// <summary>The longest table that is drawn: the scenarios of a longer one are not even read.</summary>
    public const int MostRows = 1_000;

    /// <summary>The largest table that is drawn.</summary>
    public const int MostCells = 100_000;

    private readonly List<(ScenarioItem Scenario, Dictionary<string, Outcome> Outcomes, IReadOnlyList<Term> Involved)> rows;
    private readonly List<KeyValuePair<string, Outcome>> outcomes;
    private readonly List<Term> actors;

    public MatrixDrawing(IReadOnlyList<ScenarioItem> scenarios, IReadOnlyList<Term> articleActors)
    {
        rows = [.. scenarios.Select(scenario => (scenario, ByText(scenario.Outcomes), InvolvedActors.Of(scenario.Actor, scenario.Title, scenario.Content, articleActors)))];
        outcomes = [.. rows.SelectMany(row => row.Outcomes).DistinctBy(outcome => outcome.Key)];
        actors = [.. rows.SelectMany(row => row.Involved).DistinctBy(actor => actor.Id)];
    }

    /// <summary>How many cells the table has.</summary>
    public long Cells => (long)rows.Count * (outcomes.Count + actors.Count);

    public ScenarioMatrix Of(MatrixAnalysis analysis) => new()
    {
        Analysis = new() { Id = analysis.Id, Anchor = analysis.Anchor, Kind = analysis.Kind, Question = analysis.Question },
        Article = analysis.Article,
        Exclusive = analysis.Exclusive,
        Outcomes = [.. outcomes.Select(column => new OutcomeColumn(column.Value.Text))],
        Actors = actors,
        Rows = [.. rows.Select(row => new MatrixRow
        {
            Scenario = new() { Id = row.Scenario.Id, Anchor = row.Scenario.Anchor, Position = row.Scenario.Position, Label = row.Scenario.Label, Kind = row.Scenario.Kind, Title = row.Scenario.Title },
            Outcomes = [.. outcomes.Select(column => row.Outcomes.GetValueOrDefault(column.Key)?.Id)],
            Actors = [.. actors.Select(actor => actor.Id == row.Scenario.Actor?.Id ? ActorPart.Acts : row.Involved.Any(involved => involved.Id == actor.Id) ? ActorPart.Named : (ActorPart?)null)],
            Estimate = row.Scenario.Estimate,
            Resolution = row.Scenario.Resolution,
        })],
        Sum = Sum([.. rows.Select(row => RangeOf(row.Scenario))]),
    };

    /// <summary>What became of a scenario, as a probability, or how likely it is held to be; null for neither.</summary>
    private static ProbabilityRange? RangeOf(ScenarioItem scenario) =>
        scenario.Resolution is { } resolution ? ProbabilityRange.Decided(resolution.Outcome) : scenario.Estimate is { } estimate ? new(estimate.Low, estimate.High) : null;

    private static ProbabilitySum? Sum(IReadOnlyList<ProbabilityRange?> ranges) => ranges.Count == 0 || ranges.Contains(null) ? null
        : new(Total(ranges, range => range.Low), Total(ranges, range => range.Midpoint), Total(ranges, range => range.High));

    private static decimal Total(IReadOnlyList<ProbabilityRange?> ranges, Func<ProbabilityRange, decimal> value) => ProbabilityRange.Plain(ranges.Sum(range => value(range!.Value)));

    /// <summary>What is the same but for blanks, case and the full stop at the end is one outcome, the first.</summary>
    private static Dictionary<string, Outcome> ByText(IEnumerable<Outcome> outcomes)
    {
        var byText = new Dictionary<string, Outcome>();
        foreach (var outcome in outcomes)
            byText.TryAdd(Blanks().Replace(outcome.Text, " ").Trim().TrimEnd('.').ToUpperInvariant(), outcome);
        return byText;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
