using ContentApi.Core.Articles;

namespace ContentApi.Core.Authoring;

/// <summary>Gives every outcome an id of its own: where two have one, as in a scenario that was copied, the scenario that had it keeps it.</summary>
internal static class OutcomeIds
{
    public static Article Keep(Article? before, Article after, Func<Guid> newId)
    {
        var owners = Held(before).DistinctBy(held => held.Outcome).ToDictionary(held => held.Outcome, held => held.Scenario);
        var owned = Held(after).Where(held => owners.TryGetValue(held.Outcome, out var owner) && owner == held.Scenario).Select(held => held.Outcome).ToHashSet();
        var seen = new HashSet<Guid>();
        return after with
        {
            ScenarioAnalyses = [.. after.ScenarioAnalyses.Select(analysis => analysis with
            {
                Scenarios = [.. analysis.Scenarios.Select(scenario => scenario with { Outcomes = [.. scenario.Outcomes.Select(outcome => outcome with { Id = IdOf(outcome, scenario) })] })],
            })],
        };

        Guid IdOf(Outcome outcome, Scenario scenario) =>
            (!owned.Contains(outcome.Id) || owners[outcome.Id] == scenario.Id) && seen.Add(outcome.Id) ? outcome.Id : newId();
    }

    private static IEnumerable<(Guid Outcome, Guid Scenario)> Held(Article? article) =>
        (article?.ScenarioAnalyses ?? []).SelectMany(analysis => analysis.Scenarios).SelectMany(scenario => scenario.Outcomes, (scenario, outcome) => (outcome.Id, scenario.Id));
}
