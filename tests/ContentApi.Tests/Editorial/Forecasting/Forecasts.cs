using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Forecasting;

/// <summary>Estimating and resolving scenarios as a client does.</summary>
internal static class Forecasts
{
    private const string Scenarios = "/manage/v1/scenarios";

    /// <summary>Ids of the scenarios of an article, in order.</summary>
    public static IReadOnlyList<string> ScenarioIds(this JsonElement article) => [.. article.Items("scenarioAnalyses").SelectMany(analysis => analysis.Items("scenarios")).Select(scenario => scenario.Id())];

    public static Task<HttpResponseMessage> EstimateAsync(this Api api, string scenario, string body, string query = "") => api.ManageAsync(HttpMethod.Post, $"{Scenarios}/{scenario}/estimates{query}", Api.Json(body));

    /// <summary>Makes an estimate, which must succeed.</summary>
    public static async Task<JsonElement> EstimatedAsync(this Api api, string scenario, object estimate)
    {
        using var response = await api.EstimateAsync(scenario, JsonSerializer.Serialize(estimate));
        return await response.JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>What editors read of a scenario.</summary>
    public static async Task<JsonElement> OnRecordAsync(this Api api, string scenario, string what = "estimates")
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"{Scenarios}/{scenario}/{what}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> ResolveAsync(this Api api, string scenario, string body, string tag = "*") => api.ManageAsync(HttpMethod.Put, $"{Scenarios}/{scenario}/resolution", Api.Json(body), ("If-Match", tag));

    public static Task<HttpResponseMessage> ReopenAsync(this Api api, string scenario, string tag = "*") => api.ManageAsync(HttpMethod.Delete, $"{Scenarios}/{scenario}/resolution", null, ("If-Match", tag));

    /// <summary>Resolves a scenario, which must succeed.</summary>
    public static async Task<JsonElement> ResolvedAsync(this Api api, string scenario, object resolution)
    {
        using var response = await api.ResolveAsync(scenario, JsonSerializer.Serialize(resolution));
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>Makes an author of the vocabulary.</summary>
    public static async Task<JsonElement> AuthorAsync(this Api api, string name)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/authors", Api.Json(JsonSerializer.Serialize(new { name })));
        return await response.JsonAsync(HttpStatusCode.Created);
    }
}
