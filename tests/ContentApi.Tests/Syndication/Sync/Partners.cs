using System.Text;
using System.Text.Json;

namespace ContentApi.Tests.Syndication.Sync;

/// <summary>Partners, and what they are to have.</summary>
internal static class Partners
{
    /// <summary>An article with two scenarios.</summary>
    public static string Document(string title, string publication = "Harbour Review") => $"""
        {publication}

        {title}

        TL;DR: It is about {title}, and so is its summary.

        One paragraph is all that there is to say about this, and it ends here.

        What If It Rains on {title}?

        Scenario 1: A Wet Day

        It would be wet.

        Scenario 2: A Dry Day

        It would be dry after all.
        """;

    /// <summary>A new client on what is stored.</summary>
    public static SyncClient Partner(this Api api, SyncStore store) => new(path => api.GetAsync(path), store);

    /// <summary>Has a client catch up; returns what came.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FollowAsync(this Api api, SyncStore store)
    {
        var client = api.Partner(store);
        await client.CatchUpAsync();
        return client.Items;
    }

    /// <summary>What came, told shortly: <c>upsert article</c>, in order.</summary>
    public static IEnumerable<string> Told(this IEnumerable<JsonElement> items) => items.Select(item => $"{item.Text("op")} {item.Text("type")}");

    public static async Task PatchAsync(this Api api, string id, object patch)
    {
        var content = new StringContent(JsonSerializer.Serialize(patch), Encoding.UTF8, "application/merge-patch+json");
        using var response = await api.ManageAsync(HttpMethod.Patch, $"/manage/v1/articles/{id}", content, ("If-Match", "*"));
        await response.JsonAsync(System.Net.HttpStatusCode.OK);
    }

    /// <summary>Changes an article in public.</summary>
    public static async Task RepublishAsync(this Api api, string id, object patch)
    {
        await api.PatchAsync(id, patch);
        using var response = await api.PublishAsync(id);
        await response.JsonAsync(System.Net.HttpStatusCode.OK);
    }

    public static async Task TakeBackAsync(this Api api, string id, string? reason = null)
    {
        using var response = await api.UnpublishAsync(id, reason);
        await response.JsonAsync(System.Net.HttpStatusCode.OK);
    }

    public static async Task DeleteAsync(this Api api, string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/articles/{id}", null, ("If-Match", "*"));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, response.StatusCode);
    }

    /// <summary>Holds a copy to what delivery shows: every id, and the bytes of each.</summary>
    /// <param name="api">The server.</param>
    /// <param name="store">The copy.</param>
    /// <param name="articles">The articles that are followed, as delivery lists them; null for none.</param>
    /// <param name="scenarios">The scenarios; null for none.</param>
    public static async Task AssertEqualAsync(this Api api, SyncStore store, string? articles = "/v1/articles", string? scenarios = "/v1/scenarios")
    {
        var shown = new List<(string Type, string Id)>();
        if (articles is not null)
            shown.AddRange((await api.ReadAllAsync(articles)).Select(item => ("article", item.Id())));
        if (scenarios is not null)
            shown.AddRange((await api.ReadAllAsync(scenarios)).Select(item => ("scenario", item.Id())));
        Assert.Equal(shown.Order(), store.Copy.Keys.Order());
        await Parallel.ForEachAsync(shown, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (key, _) =>
        {
            using var response = await api.GetAsync($"/v1/{key.Type}s/{key.Id}");
            var body = await response.TextAsync();
            Assert.Equal(body, store.Copy[key].Json);
            if (key.Type == "article")
                Assert.Equal(JsonElement.Parse(body).GetProperty("revision").GetInt32(), store.Copy[key].Revision);
        });
    }
}
