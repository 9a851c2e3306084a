using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;

namespace ContentApi.Core.Publishing;

/// <summary>Scenario analyses that say that their scenarios exclude each other and leave no other, whose current estimates do not make 100 %. What occurred counts as 100 %, what did not as 0 %.</summary>
public static class ExclusiveChecks
{
    /// <summary>A finding for each such analysis.</summary>
    /// <param name="article">The article.</param>
    /// <param name="estimates">The current estimate of each scenario that has one.</param>
    /// <param name="outcomes">What became of each scenario that is resolved.</param>
    /// <param name="tolerance">By how much the sum of the middles may miss 1.</param>
    public static IReadOnlyList<Finding> Find(Article article, IReadOnlyDictionary<Guid, ProbabilityRange> estimates, IReadOnlyDictionary<Guid, ResolutionOutcome> outcomes, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. article.ScenarioAnalyses.Index().Where(analysis => analysis.Item.Exclusive).Select(analysis => Find(analysis.Item, $"/scenarioAnalyses/{analysis.Index}", estimates, outcomes, tolerance)).OfType<Finding>()];
    }

    private static Finding? Find(ScenarioAnalysis analysis, string pointer, IReadOnlyDictionary<Guid, ProbabilityRange> estimates, IReadOnlyDictionary<Guid, ResolutionOutcome> outcomes, decimal tolerance)
    {
        // What occurred in part, or cannot be told, leaves nothing that would have to make 100 %.
        if (analysis.Scenarios.Any(scenario => outcomes.TryGetValue(scenario.Id, out var outcome) && ProbabilityRange.Decided(outcome) is null))
            return null;
        var ranges = analysis.Scenarios.Select(RangeOf).OfType<ProbabilityRange>().ToList();
        var (open, sum) = (analysis.Scenarios.Count - ranges.Count, ranges.Sum(range => range.Midpoint));
        // A sum within the tolerance leaves the ends no way to contradict each other by more than it; one that lacks scenarios can only be too large.
        var verdict = sum > 1 + tolerance ? "more than 100 %" : open == 0 && ranges.Count > 0 && sum < 1 - tolerance ? "less than 100 %" : null;
        return verdict is null ? null : new(FindingCode.ProbabilitiesOff, FindingSeverity.Warning, pointer, string.Create(CultureInfo.InvariantCulture,
            $"The scenarios exclude each other, and the middles of their estimates make {100 * sum:0.##} %: {verdict}{(open == 0 ? "" : $", though {open} of them {(open == 1 ? "has" : "have")} none")}."));

        ProbabilityRange? RangeOf(Scenario scenario) =>
            outcomes.TryGetValue(scenario.Id, out var outcome) ? ProbabilityRange.Decided(outcome) : estimates.TryGetValue(scenario.Id, out var estimate) ? estimate : null;
    }
}
