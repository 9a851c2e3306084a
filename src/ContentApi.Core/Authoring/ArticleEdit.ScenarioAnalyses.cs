using ContentApi.Core.Articles;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

public sealed partial class ArticleEdit
{
    /// <summary>The article with other scenario analyses.</summary>
    public Article WithScenarioAnalyses(IReadOnlyList<ScenarioAnalysisInput> inputs) => Finish(before! with { ScenarioAnalyses = ScenarioAnalyses(inputs) });

    /// <summary>The article with one more scenario analysis, at its position, else at the end of the document; and the analysis' id.</summary>
    public (Article Article, Guid Id) WithNewScenarioAnalysis(ScenarioAnalysisInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var analysis = ScenarioAnalysis(input, JsonPointer.Of("/scenarioAnalyses", before!.ScenarioAnalyses.Count));
        return (Finish(PartOrder.Place(before with { ScenarioAnalyses = [.. before.ScenarioAnalyses, analysis] }, analysis.Id, input.Position)), analysis.Id);
    }

    /// <summary>The article with a scenario analysis replaced, and moved if it says another position; null when it has no such analysis.</summary>
    public Article? WithScenarioAnalysis(Guid id, ScenarioAnalysisInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!HasScenarioAnalysis(id))
            return null;
        var replaced = before! with
        {
            ScenarioAnalyses = [.. before.ScenarioAnalyses.Select((analysis, at) =>
                analysis.Id == id ? ScenarioAnalysis(input with { Id = id }, JsonPointer.Of("/scenarioAnalyses", at)) with { Position = analysis.Position } : analysis)],
        };
        return Finish(input.Position is { } position ? PartOrder.Place(replaced, id, position) : replaced);
    }

    /// <summary>The article without a scenario analysis; null when it has no such analysis.</summary>
    public Article? WithoutScenarioAnalysis(Guid id) =>
        HasScenarioAnalysis(id) ? Finish(before! with { ScenarioAnalyses = [.. before.ScenarioAnalyses.Where(analysis => analysis.Id != id)] }) : null;

    private bool HasScenarioAnalysis(Guid id) => before!.ScenarioAnalyses.Any(analysis => analysis.Id == id);

    private List<ScenarioAnalysis> ScenarioAnalyses(IReadOnlyList<ScenarioAnalysisInput> inputs) =>
        [.. inputs.Select((input, at) => ScenarioAnalysis(input, JsonPointer.Of("/scenarioAnalyses", at)))];

    private ScenarioAnalysis ScenarioAnalysis(ScenarioAnalysisInput input, string pointer)
    {
        var had = before?.ScenarioAnalyses.FirstOrDefault(analysis => analysis.Id == input.Id);
        var kind = input.Kind ?? had?.Kind ?? ScenarioAnalysisKind.WhatIf;
        return new()
        {
            Id = ids.Of(PartKind.ScenarioAnalysis, input.Id, $"{pointer}/id"),
            Anchor = input.Anchor ?? had?.Anchor ?? "",
            Position = input.Position ?? PartOrder.Unsaid,
            Kind = kind,
            Question = input.Question.Trim(),
            Introduction = bodies.Make(input.Introduction, had?.Introduction ?? [], $"{pointer}/introduction"),
            Scenarios = [.. (input.Scenarios ?? []).Select((scenario, at) => Scenario(scenario, kind, at, $"{pointer}/scenarios/{at}"))],
        };
    }

    private Scenario Scenario(ScenarioInput input, ScenarioAnalysisKind within, int at, string pointer)
    {
        // Wherever it stood: a scenario may move to another analysis.
        var had = before?.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).FirstOrDefault(scenario => scenario.Id == input.Id);
        var content = bodies.Make(input.Content, had?.Content ?? [], $"{pointer}/content");
        var outcomes = new OutcomeMaker(ids, errors).Make(input.Outcomes, ref content, had?.Outcomes ?? [], pointer);
        return new()
        {
            Id = ids.Of(PartKind.Scenario, input.Id, $"{pointer}/id"),
            Anchor = input.Anchor ?? had?.Anchor ?? "",
            Position = at + 1,
            Label = OrNull(input.Label),
            Kind = input.Kind ?? had?.Kind ?? (within == ScenarioAnalysisKind.StrategicOptions ? ScenarioKind.Option : ScenarioKind.Scenario),
            Title = input.Title.Trim(),
            Actor = input.Actor?.Term,
            Content = content,
            Outcomes = outcomes,
        };
    }
}
