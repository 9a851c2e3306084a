using ContentApi.Core.Articles;

namespace ContentApi.Core.Authoring;

/// <summary>The parts that an article has before an edit, by their ids; wherever they stand, since a scenario may move to another analysis.</summary>
internal sealed class PartsBefore(Article? before)
{
    private readonly Dictionary<Guid, Section> sections = (before?.Sections ?? []).DistinctBy(section => section.Id).ToDictionary(section => section.Id);
    private readonly Dictionary<Guid, ScenarioAnalysis> analyses = (before?.ScenarioAnalyses ?? []).DistinctBy(analysis => analysis.Id).ToDictionary(analysis => analysis.Id);
    private readonly Dictionary<Guid, Scenario> scenarios = (before?.ScenarioAnalyses ?? []).SelectMany(analysis => analysis.Scenarios).DistinctBy(scenario => scenario.Id).ToDictionary(scenario => scenario.Id);

    public Section? Section(Guid? id) => id is { } known ? sections.GetValueOrDefault(known) : null;

    public ScenarioAnalysis? ScenarioAnalysis(Guid? id) => id is { } known ? analyses.GetValueOrDefault(known) : null;

    public Scenario? Scenario(Guid? id) => id is { } known ? scenarios.GetValueOrDefault(known) : null;
}
