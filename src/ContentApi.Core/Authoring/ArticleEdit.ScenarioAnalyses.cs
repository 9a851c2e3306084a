using ContentApi.Core.Articles;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

public sealed partial class ArticleEdit
{
    /// <summary>The article with other scenario analyses.</summary>
    public Article WithScenarioAnalyses(IReadOnlyList<ScenarioAnalysisInput> inputs) => Finish(before! with { ScenarioAnalyses = ScenarioAnalyses(inputs, List) }, "/scenarioAnalyses", List);

    /// <summary>The article with one more scenario analysis, at its position, else at the end of the document; and the analysis' id.</summary>
    public (Article Article, Guid Id) WithNewScenarioAnalysis(ScenarioAnalysisInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var analysis = ScenarioAnalysis(input, "");
        return (FinishAnalysis(PartOrder.Place(before! with { ScenarioAnalyses = [.. before!.ScenarioAnalyses, analysis] }, analysis.Id, input.Position), analysis.Id), analysis.Id);
    }

    /// <summary>The article with a scenario analysis replaced, and moved if it says another position; null when it has no such analysis.</summary>
    public Article? WithScenarioAnalysis(Guid id, ScenarioAnalysisInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!HasScenarioAnalysis(id))
            return null;
        var replaced = before! with
        {
            ScenarioAnalyses = [.. before.ScenarioAnalyses.Select(analysis =>
                analysis.Id == id ? ScenarioAnalysis(input with { Id = id }, "") with { Position = analysis.Position } : analysis)],
        };
        return FinishAnalysis(input.Position is { } position ? PartOrder.Place(replaced, id, position) : replaced, id);
    }

    /// <summary>The article without a scenario analysis; null when it has no such analysis.</summary>
    public Article? WithoutScenarioAnalysis(Guid id) =>
        HasScenarioAnalysis(id) ? Finish(before! with { ScenarioAnalyses = [.. before.ScenarioAnalyses.Where(analysis => analysis.Id != id)] }) : null;

    private bool HasScenarioAnalysis(Guid id) => before!.ScenarioAnalyses.Any(analysis => analysis.Id == id);

    private Article FinishAnalysis(Article article, Guid id) => Finish(article, JsonPointer.Of("/scenarioAnalyses", article.ScenarioAnalyses.ToList().FindIndex(analysis => analysis.Id == id)));

    private List<ScenarioAnalysis> ScenarioAnalyses(IReadOnlyList<ScenarioAnalysisInput> inputs, string pointer) =>
        [.. inputs.Select((input, at) => ScenarioAnalysis(input, JsonPointer.Of(pointer, at)))];

    private ScenarioAnalysis ScenarioAnalysis(ScenarioAnalysisInput input, string pointer)
    {
        var part = had.ScenarioAnalysis(input.Id);
        var kind = input.Kind ?? part?.Kind ?? ScenarioAnalysisKind.WhatIf;
        return new()
        {
            Id = ids.Of(PartKind.ScenarioAnalysis, input.Id, $"{pointer}/id"),
            Anchor = input.Anchor ?? part?.Anchor ?? "",
            Position = input.Position ?? PartOrder.Unsaid,
            Kind = kind,
            Question = input.Question.Trim(),
            Exclusive = input.Exclusive ?? false,
            Introduction = bodies.Make(input.Introduction, part?.Introduction ?? [], $"{pointer}/introduction"),
            Scenarios = [.. (input.Scenarios ?? []).Select((scenario, at) => Scenario(scenario, kind, at, $"{pointer}/scenarios/{at}"))],
        };
    }

    private Scenario Scenario(ScenarioInput input, ScenarioAnalysisKind within, int at, string pointer)
    {
        // Wherever it stood: a scenario may move to another analysis.
        var part = had.Scenario(input.Id);
        var content = bodies.Make(input.Content, part?.Content ?? [], $"{pointer}/content");
        var outcomes = new OutcomeMaker(ids, errors).Make(input.Outcomes, ref content, part?.Outcomes ?? [], pointer);
        return new()
        {
            Id = ids.Of(PartKind.Scenario, input.Id, $"{pointer}/id"),
            Anchor = input.Anchor ?? part?.Anchor ?? "",
            Position = at + 1,
            Label = OrNull(input.Label),
            Kind = input.Kind ?? part?.Kind ?? (within == ScenarioAnalysisKind.StrategicOptions ? ScenarioKind.Option : ScenarioKind.Scenario),
            Title = input.Title.Trim(),
            Actor = input.Actor?.Term,
            Content = content,
            Outcomes = outcomes,
        };
    }
}
