using ContentApi.Http;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class ScenarioAnalysisEndpoints
{
    private const string Tag = "Scenario analyses";

    public static void MapScenarioAnalyses(this RouteGroupBuilder v1)
    {
        v1.MapRead("/scenario-analyses", ListScenarioAnalyses.Handle).Lists(ListScenarioAnalyses.List.Parameters).Describe("listScenarioAnalyses", Tag, "Lists scenario analyses, the newest article's first").Problems(400);
        v1.MapRead("/scenario-analyses/{id}", GetScenarioAnalysis.Handle).Describe("getScenarioAnalysis", Tag, "Gets a scenario analysis with its scenarios").Problems(400, 404);
        v1.MapRead("/scenarios", ListScenarios.Handle).Lists(ListScenarios.List.Parameters).Describe("listScenarios", Tag, "Lists scenarios, the newest article's first").Problems(400);
        v1.MapRead("/scenarios/{id}", GetScenario.Handle).Describe("getScenario", Tag, "Gets a scenario with its outcomes").Problems(400, 404);
    }
}
