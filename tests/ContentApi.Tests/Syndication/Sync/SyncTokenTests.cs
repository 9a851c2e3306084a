using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Syndication.Sync;

public sealed class SyncTokenTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_is_no_token_is_refused_whatever_it_holds()
    {
        await api.PublishedAsync(Documents.Short("Told by a Token"));
        var store = new SyncStore();
        await api.FollowAsync(store);
        var token = store.Next.Split("token=")[1];
        var parts = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(token))!;
        List<string> wrong = ["x", "%20", "null", token[..^4], token + "A", Encoded([]), new('A', 5000), Encoded([.. parts, "1"]), Encoded([.. parts, "1", "2", "3", "4"]), Base64Url.EncodeToString("{}"u8), Base64Url.EncodeToString("[1,2]"u8)];
        foreach (var (i, bad) in parts.SelectMany((_, i) => (string[])["-1", "99999999999999999999", "9223372036854775807", "\0", "x"], (_, bad) => bad).Index())
            wrong.Add(Encoded([.. parts.Select((part, at) => at == i / 5 ? bad : part)]));
        foreach (var bad in wrong)
        {
            using var refused = await api.GetAsync($"/v1/sync?token={bad}");
            // A number, a time or a filter may be another one, and is none of this log, or of nothing.
            Assert.True(refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.OK, $"{bad}: {await refused.TextAsync()}");
            if (wrong.IndexOf(bad) < 11)
                await refused.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "token", "unknown-token");
        }
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_run()
    {
        for (var i = 0; i < 2; i++)
            await api.PublishedAsync(Documents.Short($"Two Pages {i}"));
        var store = new SyncStore("&limit=1");
        await api.Partner(store).TakePageAsync();
        var cursor = store.Next.Split("after=")[1];
        await api.FollowAsync(store);

        using var without = await api.GetAsync($"/v1/sync?after={cursor}");
        await without.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "initial", "initial-or-token");
        using var other = await api.GetAsync($"{store.Next}&after={cursor}");
        await other.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "after", "unknown-cursor");
        using var token = await api.GetAsync($"/v1/sync?token={cursor}");
        await token.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "token", "unknown-token");
        using var both = await api.GetAsync($"{store.Next}&initial=true");
        await both.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "initial", "initial-or-token");
    }

    [Fact]
    public async Task A_run_of_changes_goes_over_pages_with_the_token_that_it_began_with()
    {
        var article = await api.PublishedAsync(Documents.Short("Of Several Pages", "Page Weekly"));
        var store = new SyncStore("&type=article&publication=page-weekly");
        await api.FollowAsync(store);
        for (var i = 0; i < 5; i++)
            await api.PublishedAsync(Documents.Short($"Of Several Pages {i}", "Page Weekly"));
        await api.RepublishAsync(article.Id(), new { publication = new { name = "Another Weekly" } });
        store.Next += "&limit=2";
        var client = api.Partner(store);
        await client.CatchUpAsync();

        Assert.Equal(3, client.Pages);
        Assert.Equal([.. Enumerable.Repeat("upsert article", 5), "delete article"], client.Items.Told());
        await api.AssertEqualAsync(store, "/v1/articles?publication=page-weekly", scenarios: null);
    }

    [Fact]
    public async Task Who_follows_little_in_a_busy_log_gets_through_it_by_empty_pages()
    {
        var article = await api.PublishedAsync(Documents.Short("Rescheduled Often"));
        var store = new SyncStore();
        await api.FollowAsync(store);
        await api.Owner.ExecuteAsync("""
            INSERT INTO published.changes (number, article_id, locale, publication_id, operation, revision, reason, at, related_ids)
            SELECT number + later, article_id, locale, publication_id, 'schedule', revision, reason, at, related_ids FROM generate_series(1, 1100) later CROSS JOIN (SELECT * FROM published.changes ORDER BY number DESC LIMIT 1) last
            """);
        await api.RepublishAsync(article.Id(), new { subtitle = "After all that" });
        var client = api.Partner(store);
        await client.CatchUpAsync();

        Assert.Equal((3, article.Id()), (client.Pages, Assert.Single(client.Items).Id()));
        await api.AssertEqualAsync(store);
    }

    [Fact]
    public async Task A_token_of_a_log_that_is_another_one_now_has_expired_and_the_answer_says_how_to_begin_again()
    {
        await api.PublishedAsync(Documents.Short("Restored from a Backup", "Backup Weekly"));
        var store = new SyncStore("&type=article&publication=backup-weekly&locale=en");
        await api.FollowAsync(store);
        await api.Owner.ExecuteAsync("UPDATE published.changes SET at = at + interval '1 microsecond' WHERE number = (SELECT max(number) FROM published.changes)");
        using var other = await api.GetAsync(store.Next);
        await AssertExpiredAsync(other);
        await api.Owner.ExecuteAsync("UPDATE published.changes SET at = at - interval '1 microsecond' WHERE number = (SELECT max(number) FROM published.changes)");
        await api.FollowAsync(store);
        await api.PublishedAsync(Documents.Short("Lost with the Backup", "Backup Weekly"));
        await api.FollowAsync(store);
        await api.Owner.ExecuteAsync("DELETE FROM published.changes WHERE number = (SELECT max(number) FROM published.changes)");
        using var shorter = await api.GetAsync(store.Next);
        await AssertExpiredAsync(shorter);

        async Task AssertExpiredAsync(HttpResponseMessage expired)
        {
            var problem = await expired.ProblemAsync(HttpStatusCode.Gone, "sync-token-expired");
            Assert.Equal("/v1/sync?initial=true&type=article&publication=backup-weekly&locale=en", problem.Text("href"));
            Assert.Equal($"<{problem.Text("href")}>; rel=\"start\"", expired.Header("Link"));
            using var again = await api.GetAsync(problem.Text("href")!);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_is_taken_for_as_long_as_is_configured_and_not_for_longer()
    {
        await api.PublishedAsync(Documents.Short("Told for a Week"));
        var clock = new MovedClock();
        await using var instance = api.Another(new() { ["ContentApi:Sync:TokenLifetime"] = "7.00:00:00" }, clock);
        using var client = instance.CreateClient();
        var store = new SyncStore();
        await new SyncClient(path => client.GetAsync(path, TestContext.Current.CancellationToken), store).CatchUpAsync();
        clock.Ahead = TimeSpan.FromDays(6.9);
        using var taken = await client.GetAsync(store.Next, TestContext.Current.CancellationToken);
        clock.Ahead = TimeSpan.FromDays(8.1);
        using var expired = await client.GetAsync(store.Next, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await expired.ProblemAsync(HttpStatusCode.Gone, "sync-token-expired");
        var renewed = (await taken.JsonAsync(HttpStatusCode.OK)).Text("nextSyncToken");
        using var later = await client.GetAsync($"/v1/sync?token={renewed}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    private static string Encoded(string[] parts) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));
}
