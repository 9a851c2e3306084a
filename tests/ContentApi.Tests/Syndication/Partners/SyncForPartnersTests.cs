using System.Net;
using System.Text.Json;
using ContentApi.Tests.Syndication.Sync;

namespace ContentApi.Tests.Syndication.Partners;

/// <summary>What sync gives to the key of a partner.</summary>
public sealed class SyncForPartnersTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_is_given_the_articles_of_its_publications_and_topics_and_no_others()
    {
        var ours = await api.PublishedAsync(Sync.Partners.Document("Given", "Delta Gazette"), "?publish=true&topic=Floods");
        var offTopic = await api.PublishedAsync(Sync.Partners.Document("Off Topic", "Delta Gazette"), "?publish=true&topic=Droughts");
        await api.PublishedAsync(Sync.Partners.Document("Not Given", "Marsh Gazette"), "?publish=true&topic=Floods");
        var key = await KeyAsync(new { publications = new[] { "delta-gazette" }, topics = new[] { "floods" } });
        var store = new SyncStore();

        await FollowAsync(key, store);
        await api.AssertEqualAsync(store, "/v1/articles?publication=delta-gazette&topic=floods", "/v1/scenarios?publication=delta-gazette&topic=floods");
        Assert.Contains(("article", ours.Id()), store.Copy.Keys);

        await api.RepublishAsync(offTopic.Id(), new { subtitle = "Off topic still" });
        Assert.Empty(await FollowAsync(key, store));
        await api.RepublishAsync(ours.Id(), new { topics = new[] { new { name = "Droughts" } } });
        await api.RepublishAsync(offTopic.Id(), new { topics = new[] { new { name = "Floods" } } });
        var told = await FollowAsync(key, store);
        Assert.Contains(told, item => item.Text("op") == "delete" && item.Id() == ours.Id() && item.Text("cause") == "moved");
        await api.AssertEqualAsync(store, "/v1/articles?publication=delta-gazette&topic=floods", "/v1/scenarios?publication=delta-gazette&topic=floods");
    }

    [Fact]
    public async Task An_embargo_holds_articles_back_for_its_time_and_lets_them_go_once_without_a_change()
    {
        var clock = new MovedClock();
        await using var instance = api.Another([], clock);
        using var client = instance.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await KeyAsync(new { publications = new[] { "held-gazette" }, embargoSeconds = 3600 }, "Held Gazette"));
        var store = new SyncStore("&limit=2");
        var first = await api.PublishedAsync(Sync.Partners.Document("Held Back", "Held Gazette"));

        Assert.Empty(await FollowAsync(client, store));
        await api.RepublishAsync(first.Id(), new { subtitle = "Changed while it is held back" });
        Assert.Empty(await FollowAsync(client, store));
        clock.Ahead = TimeSpan.FromMinutes(61);
        Assert.Equal(["upsert article", "upsert scenario", "upsert scenario"], (await FollowAsync(client, store)).Told());
        Assert.Empty(await FollowAsync(client, store));
        await api.RepublishAsync(first.Id(), new { subtitle = "Corrected later, and told at once" });
        Assert.Equal(["upsert article", "upsert scenario", "upsert scenario"], (await FollowAsync(client, store)).Told());
        await api.AssertEqualAsync(store, "/v1/articles?publication=held-gazette", "/v1/scenarios?publication=held-gazette");
        await api.TakeBackAsync(first.Id(), "withdrawn");
        Assert.All(await FollowAsync(client, store), item => Assert.Equal(("delete", "withdrawn"), (item.Text("op"), item.Text("reason"))));
        Assert.Empty(store.Copy);
    }

    [Fact]
    public async Task What_is_let_go_while_a_copy_is_first_made_is_told_afterwards()
    {
        var clock = new MovedClock();
        await using var instance = api.Another([], clock);
        using var client = instance.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await KeyAsync(new { publications = new[] { "slow-gazette" }, embargoSeconds = 3600 }, "Slow Gazette"));
        for (var i = 0; i < 3; i++)
            await api.PublishedAsync(Sync.Partners.Document($"Slow {i}", "Slow Gazette"));
        clock.Ahead = TimeSpan.FromMinutes(61);
        await api.PublishedAsync(Sync.Partners.Document("Slow and Late", "Slow Gazette"), $"?publish=true&publishedAt={Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddSeconds(-1).ToString("O"))}");
        clock.Ahead = TimeSpan.FromMinutes(59.5);
        var store = new SyncStore("&limit=2");
        var partner = new SyncClient(path => client.GetAsync(path, Cancelled), store);
        var more = await partner.TakePageAsync();
        clock.Ahead = TimeSpan.FromMinutes(61);
        if (more)
            await partner.CatchUpAsync();
        await FollowAsync(client, store);

        await api.AssertEqualAsync(store, "/v1/articles?publication=slow-gazette", "/v1/scenarios?publication=slow-gazette");
    }

    [Fact]
    public async Task A_token_is_good_with_the_key_that_it_was_handed_out_to_and_the_one_that_takes_its_place()
    {
        await api.PublishedAsync(Sync.Partners.Document("Bound", "Bound Gazette"));
        var key = await KeyAsync(new { publications = new[] { "bound-gazette" } });
        var store = new SyncStore();
        await FollowAsync(key, store);
        using var rotating = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/api-keys/{key.Split('_')[1]}/rotate");
        var successor = (await rotating.JsonAsync(HttpStatusCode.Created)).Text("key")!;

        using var anyone = await api.GetAsync(store.Next);
        using var other = await api.GetAsync(store.Next, ("Authorization", $"Bearer {await KeyAsync(new { publications = new[] { "bound-gazette" }, embargoSeconds = 60 })}"));

        foreach (var response in (HttpResponseMessage[])[anyone, other])
            Assert.Equal("other-key", Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")).Text("code"));
        Assert.Empty(await FollowAsync(successor, store));
    }

    [Fact]
    public async Task What_a_partner_is_given_is_kept_by_no_shared_cache()
    {
        using var response = await api.GetAsync("/v1/sync?initial=true", ("Authorization", $"Bearer {await KeyAsync(new { })}"));

        Assert.True(response.Headers.CacheControl is { Private: true, NoCache: true, Public: false });
        Assert.Contains("Authorization", response.Header("Vary"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> FollowAsync(string key, SyncStore store)
    {
        var partner = new SyncClient(path => api.GetAsync(path, ("Authorization", $"Bearer {key}")), store);
        await partner.CatchUpAsync();
        return partner.Items;
    }

    private static async Task<IReadOnlyList<JsonElement>> FollowAsync(HttpClient client, SyncStore store)
    {
        var partner = new SyncClient(path => client.GetAsync(path, Cancelled), store);
        await partner.CatchUpAsync();
        return partner.Items;
    }

    private async Task<string> KeyAsync(object partner, string? publication = null)
    {
        if (publication is not null)
            await api.DraftAsync(Documents.Short($"For {publication} to be known", publication));
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/api-keys", Api.Json(JsonSerializer.Serialize(new { name = "partner", partner })));
        return (await response.JsonAsync(HttpStatusCode.Created)).Text("key")!;
    }
}
