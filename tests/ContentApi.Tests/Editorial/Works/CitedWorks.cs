using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Works;

/// <summary>Works as editors merge and split them.</summary>
internal static class CitedWorks
{
    /// <summary>A document that cites one source.</summary>
    public static string Citing(string title, string reference, string mention) => $"""
        {title}

        Somebody has shown this with great care {mention}, and nobody has doubted it since.

        References

        {reference}
        """;

    /// <summary>The work of an article's first citation.</summary>
    public static string Work(this JsonElement article) => article.Items("citations")[0].Text("workId")!;

    /// <summary>Id of an article's first citation.</summary>
    public static string Citation(this JsonElement article) => article.Items("citations")[0].Id();

    /// <summary>The work of the first citation of an article, as the public reads it.</summary>
    public static async Task<string> PublicWorkAsync(this Api api, JsonElement article) => (await api.ReadAsync($"/v1/articles/{article.Id()}")).Work();

    /// <summary>The work of the first citation of an article, as editors have it.</summary>
    public static async Task<string> DraftWorkAsync(this Api api, JsonElement article) => (await api.ManagedAsync($"articles/{article.Id()}")).Work();

    /// <summary>What editors read at a path.</summary>
    public static async Task<JsonElement> ManagedAsync(this Api api, string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/{path}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>Merges a work into another, which must succeed, and waits until all articles have followed.</summary>
    public static async Task<JsonElement> MergedWorkAsync(this Api api, string work, string into)
    {
        using var response = await api.ChangeWorkAsync($"{work}/merge", new { into });
        var stays = await response.JsonAsync(HttpStatusCode.OK);
        await api.FollowedAsync();
        return stays;
    }

    /// <summary>Splits citations off a work, which must succeed, and waits until all articles have followed.</summary>
    public static async Task<JsonElement> SplitWorkAsync(this Api api, string work, params string[] citations)
    {
        using var response = await api.ChangeWorkAsync($"{work}/split", new { citations });
        var made = await response.JsonAsync(HttpStatusCode.Created);
        Assert.Equal($"/manage/v1/works/{made.Id()}", response.Headers.Location!.OriginalString);
        await api.FollowedAsync();
        return made;
    }

    public static Task<HttpResponseMessage> ChangeWorkAsync(this Api api, string path, object body, string ifMatch = "*") =>
        api.ManageAsync(HttpMethod.Post, $"/manage/v1/works/{path}", Api.Json(JsonSerializer.Serialize(body)), ("If-Match", ifMatch));

    /// <summary>Waits until no article names a work as it was before its latest change.</summary>
    public static Task FollowedAsync(this Api api) =>
        Eventually.HoldsAsync(async () => (await api.RowsAsync<long>("SELECT count(*) FROM editorial.works WHERE is_outdated"))[0] == 0, "all articles have followed the works that they cite");
}
