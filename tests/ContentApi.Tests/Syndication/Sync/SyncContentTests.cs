using System.Net;
using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Syndication.Sync;

public sealed class SyncContentTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_first_run_gives_everything_page_by_page_and_then_only_what_changed()
    {
        for (var i = 0; i < 4; i++)
            await api.PublishedAsync(Partners.Document($"Page by Page {i}"));
        var store = new SyncStore("&limit=5");
        var client = api.Partner(store);
        await client.CatchUpAsync();

        Assert.True(client.Pages >= 3, $"{client.Pages} pages");
        await api.AssertEqualAsync(store);
        Assert.All(client.Items.Told(), told => Assert.StartsWith("upsert ", told, StringComparison.Ordinal));
        Assert.Empty(await api.FollowAsync(store));
        var added = await api.PublishedAsync(Partners.Document("Page by Page at Last"));
        var came = await api.FollowAsync(store);
        Assert.Equal(["upsert article", "upsert scenario", "upsert scenario"], came.Told());
        Assert.Equal((added.Id(), 1), (came[0].Id(), came[0].GetProperty("revision").GetInt32()));
        Assert.Equal(came[0].GetProperty("resource").Text("publishedAt")?[..19], came[0].Text("at")?[..19]);
    }

    [Fact]
    public async Task What_changed_several_times_comes_once_as_it_is_now_at_its_last_change()
    {
        var (first, second) = (await api.PublishedAsync(Documents.Short("Changed Often")), await api.PublishedAsync(Documents.Short("Changed Once")));
        var store = new SyncStore("&type=article");
        await api.FollowAsync(store);
        foreach (var title in (string[])["One", "Two"])
            await api.RepublishAsync(first.Id(), new { subtitle = title });
        await api.RepublishAsync(second.Id(), new { subtitle = "Once" });
        await api.RepublishAsync(first.Id(), new { subtitle = "Three" });

        var came = await api.FollowAsync(store);
        Assert.Equal([second.Id(), first.Id()], came.Select(item => item.Id()));
        Assert.Equal("Three", came[1].GetProperty("resource").Text("subtitle"));
        await api.AssertEqualAsync(store, scenarios: null);
    }

    [Fact]
    public async Task What_was_taken_back_goes_with_its_reason_and_comes_again_when_it_is_published_again()
    {
        var article = await api.PublishedAsync(Partners.Document("Taken Back"));
        var store = new SyncStore();
        await api.FollowAsync(store);
        await api.TakeBackAsync(article.Id(), "the figures are wrong");

        var came = await api.FollowAsync(store);
        Assert.Equal(["delete article", "delete scenario", "delete scenario"], came.Told());
        Assert.All(came, item => Assert.Equal(("unpublished", "the figures are wrong"), (item.Text("cause"), item.Text("reason"))));
        Assert.Equal(came.Select(item => item.Id()).Skip(1).Order(), article.ScenarioIds().Order());
        await api.RepublishAsync(article.Id(), new { subtitle = "With the right figures" });
        Assert.Equal(["upsert article", "upsert scenario", "upsert scenario"], (await api.FollowAsync(store)).Told());
        await api.TakeBackAsync(article.Id());
        await api.DeleteAsync(article.Id());
        Assert.Equal(["delete article", "delete scenario", "delete scenario"], (await api.FollowAsync(store)).Told());
        await api.AssertEqualAsync(store);
    }

    [Fact]
    public async Task A_scenario_that_a_new_revision_has_no_more_is_told_of_and_one_that_comes_back_is()
    {
        var article = await api.PublishedAsync(Partners.Document("Without Scenarios"));
        SyncStore store = new(), scenarios = new("&type=scenario");
        await api.FollowAsync(store);
        await api.FollowAsync(scenarios);
        await api.RepublishAsync(article.Id(), new { scenarioAnalyses = Array.Empty<object>() });

        var came = await api.FollowAsync(store);
        Assert.Equal(["upsert article", "delete scenario", "delete scenario"], came.Told());
        Assert.All(came.Skip(1), item => Assert.Equal(("removed", null), (item.Text("cause"), item.Text("reason"))));
        Assert.Equal(["delete scenario", "delete scenario"], (await api.FollowAsync(scenarios)).Told());
        await api.RepublishAsync(article.Id(), new { subtitle = "Still without" });
        Assert.Equal(["upsert article"], (await api.FollowAsync(store)).Told());
        using (var restored = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/revisions/1/restore", null, ("If-Match", "*")))
            Assert.True(restored.IsSuccessStatusCode, await restored.TextAsync());
        using (await api.PublishAsync(article.Id()))
        {
        }
        Assert.Equal(["upsert scenario", "upsert scenario"], (await api.FollowAsync(scenarios)).Told());
        await api.FollowAsync(store);
        await api.AssertEqualAsync(store);
    }

    [Fact]
    public async Task A_scenario_that_is_estimated_or_resolved_comes_without_its_article()
    {
        var article = await api.PublishedAsync(Partners.Document("Estimated Later"));
        SyncStore store = new(), articles = new("&type=article");
        await api.FollowAsync(store);
        await api.FollowAsync(articles);
        var scenario = article.ScenarioIds()[0];
        await api.EstimatedAsync(scenario, new { low = 0.4 });
        await api.EstimatedAsync(scenario, new { low = 0.6 });

        var came = Assert.Single(await api.FollowAsync(store));
        Assert.Equal((scenario, "scenario", 0.6m), (came.Id(), came.Text("type"), came.GetProperty("resource").GetProperty("estimate").GetProperty("low").GetDecimal()));
        await api.ResolvedAsync(scenario, new { outcome = "occurred", evidence = new[] { new { url = "https://example.org/seen" } } });
        Assert.Equal("occurred", Assert.Single(await api.FollowAsync(store)).GetProperty("resource").GetProperty("resolution").Text("outcome"));
        Assert.Empty(await api.FollowAsync(articles));
        await api.AssertEqualAsync(store);
    }

    [Fact]
    public async Task Bytes_that_change_with_something_else_come_and_a_schedule_or_a_correction_does_not()
    {
        var article = await api.PublishedAsync(Documents.Short("Translated Later"), "?publish=true&locale=en");
        var translation = await api.DraftAsync(Documents.Short("Plus tard"), "?locale=fr");
        await api.TranslateAsync(translation.Id(), article.Id());
        var store = new SyncStore();
        await api.FollowAsync(store);
        using (var scheduled = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/schedule", Api.Json("""{"unpublishAt": "2100-01-01T00:00:00Z"}"""), ("If-Match", "*")))
            Assert.True(scheduled.IsSuccessStatusCode, await scheduled.TextAsync());
        using (var corrected = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/corrections", Api.Json("""{"what": "It was Tuesday."}"""), ("If-Match", "*")))
            Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);

        Assert.Empty(await api.FollowAsync(store));
        using (await api.PublishAsync(translation.Id()))
        {
        }
        Assert.Equal([translation.Id(), article.Id()], (await api.FollowAsync(store)).Select(item => item.Id()));
        await api.AssertEqualAsync(store);
    }

    [Fact]
    public async Task A_page_is_never_kept_by_anyone_and_asked_for_again_it_is_304_until_something_changes()
    {
        var store = new SyncStore();
        await api.PublishedAsync(Documents.Short("Asked Again"));
        await api.FollowAsync(store);
        using var answer = await api.GetAsync(store.Next);
        var tag = answer.Header("ETag")!;
        using var head = await api.SendAsync(HttpMethod.Head, store.Next, null);
        using var again = await api.GetAsync(store.Next, ("If-None-Match", tag));
        using var coded = await api.GetAsync("/v1/sync?initial=true", ("Accept-Encoding", "gzip"));
        await api.PublishedAsync(Documents.Short("Asked for Once More"));
        using var changed = await api.GetAsync(store.Next, ("If-None-Match", tag));

        Assert.Equal("no-cache", answer.Header("Cache-Control"));
        Assert.Equal((HttpStatusCode.OK, tag, answer.Header("Content-Length")), (head.StatusCode, head.Header("ETag"), head.Header("Content-Length")));
        Assert.Empty(await head.BytesAsync());
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, changed.StatusCode));
        Assert.Equal(("gzip", "Accept-Encoding, Authorization"), (coded.Header("Content-Encoding"), coded.Header("Vary")));
    }

    [Fact]
    public async Task A_page_ends_before_it_grows_large_and_links_the_next()
    {
        var paragraph = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"word{i}"));
        for (var i = 0; i < 4; i++)
            await api.PublishedAsync($"{Documents.Short($"Large {i}", "The Large Review")}\n\n{paragraph}.");
        var store = new SyncStore("&publication=the-large-review&type=article");
        using var first = await api.GetAsync(store.Next);
        var page = await first.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(3, page.Items("data").Count);
        Assert.Equal($"</v1/sync?initial=true&publication=the-large-review&type=article&after={page.GetProperty("page").Text("next")}>; rel=\"next\"", first.Header("Link"));
        await api.FollowAsync(store);
        await api.AssertEqualAsync(store, "/v1/articles?publication=the-large-review", scenarios: null);
    }
}
