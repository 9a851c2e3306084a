using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Editorial.Articles;

/// <summary>Writing articles as a client does.</summary>
internal static class Authored
{
    private const string Articles = "/manage/v1/articles";

    /// <summary>Sends JSON to a path below the articles, on the version that is current unless another is named.</summary>
    public static Task<HttpResponseMessage> WriteAsync(this Api api, HttpMethod method, string path, string? json, string? ifMatch = "*") =>
        api.ManageAsync(method, Articles + path, json is null ? null : new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json")),
            ifMatch is null ? [] : [("If-Match", ifMatch)]);

    /// <summary>Makes an article, which must succeed.</summary>
    public static async Task<JsonElement> CreatedAsync(this Api api, string json, string query = "")
    {
        using var response = await api.WriteAsync(HttpMethod.Post, query, json, ifMatch: null);
        return await response.JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>The article, or a part of it, as an editor reads it.</summary>
    public static async Task<JsonObject> EditableAsync(this Api api, string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, Articles + path);
        return (JsonObject)JsonNode.Parse((await response.JsonAsync(HttpStatusCode.OK)).GetRawText())!;
    }

    /// <summary>Sends something that must be taken; returns the answer.</summary>
    public static async Task<JsonElement> SavedAsync(this Api api, HttpMethod method, string path, string? json)
    {
        using var response = await api.WriteAsync(method, path, json);
        return await response.JsonAsync(method == HttpMethod.Post ? HttpStatusCode.Created : HttpStatusCode.OK);
    }

    /// <summary>The findings of an article, by code and pointer.</summary>
    public static IReadOnlyList<string> Findings(this JsonElement article) => [.. article.Items("findings").Select(finding => $"{finding.Text("code")} {finding.Text("pointer")}")];

    /// <summary>The errors of a problem, by code and pointer.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this HttpResponseMessage response)
    {
        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");
        return [.. problem.Items("errors").Select(error => $"{error.Text("code")} {error.Text("pointer")}")];
    }
}
