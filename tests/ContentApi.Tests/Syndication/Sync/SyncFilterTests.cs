using System.Net;

namespace ContentApi.Tests.Syndication.Sync;

public sealed class SyncFilterTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Who_follows_a_publication_and_a_language_gets_nothing_else()
    {
        await api.PublishedAsync(Partners.Document("Ours", "Sound Weekly"), "?publish=true&locale=en");
        var other = await api.PublishedAsync(Partners.Document("Theirs", "Bay Weekly"), "?publish=true&locale=en");
        await api.PublishedAsync(Partners.Document("Ours in French", "Sound Weekly"), "?publish=true&locale=fr");
        var id = (await api.ReadAsync("/v1/publications/sound-weekly")).Id();
        SyncStore bySlug = new("&publication=sound-weekly&locale=EN"), byId = new($"&publication={id}&locale=en"), both = new("&publication=sound-weekly&publication=bay-weekly");
        foreach (var store in (SyncStore[])[bySlug, byId, both])
            await api.FollowAsync(store);
        await api.RepublishAsync(other.Id(), new { subtitle = "Theirs still" });
        await api.TakeBackAsync(other.Id(), "not for others to know");

        foreach (var store in (SyncStore[])[bySlug, byId])
        {
            Assert.Empty(await api.FollowAsync(store));
            await api.AssertEqualAsync(store, "/v1/articles?publication=sound-weekly&locale=en", "/v1/scenarios?publication=sound-weekly&locale=en");
        }
        Assert.Equal(["delete article", "delete scenario", "delete scenario"], (await api.FollowAsync(both)).Told());
    }

    [Fact]
    public async Task An_article_that_moves_goes_from_who_follows_the_old_publication_and_comes_to_who_follows_the_new()
    {
        await api.PublishedAsync(Partners.Document("Stays There", "New Haven Post"));
        var article = await api.PublishedAsync(Partners.Document("Moves", "Old Haven Post"));
        await api.PublishedAsync(Partners.Document("Stays Here", "Old Haven Post"));
        SyncStore old = new("&publication=old-haven-post"), now = new("&publication=new-haven-post"), idle = new("&publication=old-haven-post");
        foreach (var store in (SyncStore[])[old, now, idle])
            await api.FollowAsync(store);
        await api.RepublishAsync(article.Id(), new { publication = new { name = "New Haven Post" } });

        var gone = await api.FollowAsync(old);
        Assert.Equal(["delete article", "delete scenario", "delete scenario"], gone.Told());
        Assert.All(gone, item => Assert.Equal(("moved", null), (item.Text("cause"), item.Text("reason"))));
        Assert.Equal(["upsert article", "upsert scenario", "upsert scenario"], (await api.FollowAsync(now)).Told());
        await api.RepublishAsync(article.Id(), new { subtitle = "Settled" });
        Assert.Empty(await api.FollowAsync(old));
        // Who was away meanwhile is told once, though the article was another publication's at the last change but one already.
        Assert.Equal(["delete article", "delete scenario", "delete scenario"], (await api.FollowAsync(idle)).Told());
        await api.AssertEqualAsync(idle, "/v1/articles?publication=old-haven-post", "/v1/scenarios?publication=old-haven-post");
    }

    [Fact]
    public async Task A_publication_that_is_merged_into_another_is_followed_there()
    {
        await api.PublishedAsync(Partners.Document("At Sea", "Gull Monthly"));
        await api.PublishedAsync(Partners.Document("Ashore", "Tern Monthly"));
        var store = new SyncStore("&publication=gull-monthly&type=article");
        await api.FollowAsync(store);
        var ids = new List<string>();
        foreach (var slug in (string[])["gull-monthly", "tern-monthly"])
            ids.Add((await api.ReadAsync($"/v1/publications/{slug}")).Id());
        using (var merged = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/publications/{ids[0]}/merge", Api.Json($$"""{"into": "{{ids[1]}}"}"""), ("If-Match", "*")))
            Assert.True(merged.IsSuccessStatusCode, await merged.TextAsync());
        await Eventually.HoldsAsync(async () => (await api.ReadAllAsync("/v1/articles?publication=tern-monthly")).Count == 2);

        var came = await api.FollowAsync(store);
        Assert.All(came.Told(), told => Assert.Equal("upsert article", told));
        Assert.NotEmpty(came);
        Assert.Equal("Tern Monthly", System.Text.Json.JsonElement.Parse(store.Copy.Values.First(value => value.Json.Contains("At Sea", StringComparison.Ordinal)).Json).GetProperty("publication").Text("name"));
    }

    [Theory]
    [InlineData("type=article", "type=scenario", "type")]
    [InlineData("type=article", "type=article&type=scenario", "type")]
    [InlineData("locale=en", "locale=fr", "locale")]
    [InlineData("", "locale=fr", "locale")]
    [InlineData("", "publication=elsewhere", "publication")]
    public async Task A_token_has_its_filters_and_takes_no_others(string first, string then, string parameter)
    {
        await api.PublishedAsync(Documents.Short("Followed with Filters", "Elsewhere"));
        var store = new SyncStore(first.Length == 0 ? "" : "&" + first);
        await api.FollowAsync(store);
        using var same = await api.GetAsync($"{store.Next}&{first}");
        using var other = await api.GetAsync($"{store.Next}&{then}");

        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        await other.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, "filter-changed");
    }

    [Theory]
    [InlineData("initial=true&type=citation", "type", "unknown-value")]
    [InlineData("initial=true&publication=no-such", "publication", "unknown-value")]
    [InlineData("initial=true&publication=%00", "publication", "unknown-value")]
    [InlineData("initial=true&locale=english", "locale", "invalid-locale")]
    [InlineData("initial=true&limit=101", "limit", "out-of-range")]
    [InlineData("initial=yes", "initial", "unknown-value")]
    [InlineData("", "initial", "initial-or-token")]
    [InlineData("initial=true&since=1", "since", "unknown-parameter")]
    [InlineData("initial=true&locale=aa&locale=ab&locale=ac&locale=ad&locale=ae&locale=af&locale=ag&locale=ah&locale=ai&locale=aj&locale=ak", "locale", "too-many")]
    [InlineData("initial=true&publication=LONG", "publication", "too-long")]
    public async Task What_cannot_be_asked_is_refused_by_name(string query, string parameter, string code)
    {
        using var refused = await api.GetAsync($"/v1/sync?{query.Replace("LONG", new('x', 1201), StringComparison.Ordinal)}");
        await refused.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }
}
