using ContentApi.Http;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class ScenarioAnalysisEndpoints
{
    private const string Tag = "Scenario analyses";

    public static void MapScenarioAnalyses(this RouteGroupBuilder v1)
    {
        v1.MapRead("/scenario-analyses", ListScenarioAnalyses.Handle).Lists(ListScenarioAnalyses.List.Parameters).Describe("listScenarioAnalyses", Tag, "Lists scenario analyses, the newest article's first").Problems(400);
        v1.MapRead("/scenario-analyses/{id}", GetScenarioAnalysis.Handle).Describe("getScenarioAnalysis", Tag, "Gets a scenario analysis with its scenarios").Problems(400, 404);
        v1.MapRead("/scenario-analyses/{id}/matrix", GetScenarioMatrix.Handle).Describe("getScenarioMatrix", Tag, "Gets the scenarios of an analysis side by side: by outcomes and by actors, with estimates and resolutions").Problems(400, 404, 422);
        v1.MapRead("/scenarios", ListScenarios.Handle).Lists(ListScenarios.List.Parameters).Describe("listScenarios", Tag, "Lists scenarios, the newest article's first").Problems(400);
        v1.MapRead("/scenarios/{id}", GetScenario.Handle).Describe("getScenario", Tag, "Gets a scenario with its outcomes, its current estimate and its resolution").Problems(400, 404);
        v1.MapRead("/scenarios/{id}/estimates", ListScenarioEstimates.Handle).Lists(ListScenarioEstimates.List.Parameters with { HasFilters = false }).Describe("listScenarioEstimates", Tag, "Lists how likely a scenario was held to be over time, the latest first").Problems(400, 404);
    }
}
