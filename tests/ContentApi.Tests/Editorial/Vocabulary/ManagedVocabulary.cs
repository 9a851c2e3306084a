using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Vocabulary;

/// <summary>The vocabulary as who keeps it works with it.</summary>
internal static class ManagedVocabulary
{
    /// <summary>Makes a term, which must succeed.</summary>
    public static async Task<JsonElement> TermAsync(this Api api, string path, object term)
    {
        using var response = await api.SendTermAsync(HttpMethod.Post, path, term);
        return await response.JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>What editors read of a term.</summary>
    public static async Task<JsonElement> ManagedTermAsync(this Api api, string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/{path}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>Changes a term, which must succeed, and waits until all articles have followed.</summary>
    public static async Task<JsonElement> ReplacedAsync(this Api api, string path, object term)
    {
        using var response = await api.SendTermAsync(HttpMethod.Put, path, term);
        var replaced = await response.JsonAsync(HttpStatusCode.OK);
        await api.UpToDateAsync();
        return replaced;
    }

    /// <summary>Merges a term into another, which must succeed, and waits until all articles have moved.</summary>
    public static async Task<JsonElement> MergedAsync(this Api api, string path, string into)
    {
        using var response = await api.SendTermAsync(HttpMethod.Post, $"{path}/merge", new { into });
        var term = await response.JsonAsync(HttpStatusCode.OK);
        await api.UpToDateAsync();
        return term;
    }

    /// <summary>Waits until nothing shows a term as it was before its latest change.</summary>
    public static Task UpToDateAsync(this Api api) =>
        Eventually.HoldsAsync(async () => (await api.RowsAsync<long>("SELECT count(*) FROM editorial.terms WHERE is_outdated"))[0] == 0, "all articles have followed the vocabulary");

    public static Task<HttpResponseMessage> SendTermAsync(this Api api, HttpMethod method, string path, object? term = null, string ifMatch = "*") =>
        api.ManageAsync(method, $"/manage/v1/{path}", term is null ? null : Api.Json(JsonSerializer.Serialize(term)), ("If-Match", ifMatch));
}
