using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Published;
using ContentApi.Published.Forecasts;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>Lays the scenarios of an analysis out as a table.</summary>
internal sealed partial class MatrixDrawing
{
    /// <summary>The largest table that is drawn: a row for each of ten thousand scenarios, with as many columns, would fill the memory.</summary>
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

    public ScenarioMatrix Of(ScenarioAnalysisItem analysis) => new()
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
        Sum = Sum([.. rows.Select(row => row.Scenario.Estimate)]),
    };

    private static ProbabilitySum? Sum(IReadOnlyList<EstimateItem?> estimates) => estimates.Count == 0 || estimates.Contains(null) ? null
        : new(Total(estimates, estimate => estimate.Low), Total(estimates, estimate => estimate.Probability), Total(estimates, estimate => estimate.High));

    private static decimal Total(IReadOnlyList<EstimateItem?> estimates, Func<EstimateItem, decimal> value) => ProbabilityRange.Plain(estimates.Sum(estimate => value(estimate!)));

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
