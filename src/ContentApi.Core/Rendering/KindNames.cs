using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>The names of kinds in the contract.</summary>
internal static class KindNames
{
    /// <summary>Name of a scenario analysis' kind.</summary>
    public static string Of(ScenarioAnalysisKind kind) => kind == ScenarioAnalysisKind.StrategicOptions ? "strategic-options" : "what-if";

    /// <summary>Name of a scenario's kind.</summary>
    public static string Of(ScenarioKind kind) =>
        kind switch
        {
            ScenarioKind.Option => "option",
            ScenarioKind.Response => "response",
            _ => "scenario",
        };
}
