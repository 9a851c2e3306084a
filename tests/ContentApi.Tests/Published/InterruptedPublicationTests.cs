using System.Net;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Published;

public sealed class InterruptedPublicationTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("renderings")]
    [InlineData("mentions")]
    [InlineData("changes")]
    public async Task A_publication_that_the_database_refuses_midway_leaves_nothing_and_works_later(string table)
    {
        var draft = await api.DraftAsync(Documents.Complete($"Refused at {table}", "Barrier"), "?topic=Barriers");
        var before = await api.ContentsAsync();
        await api.Owner.ExecuteAsync($"""
            CREATE OR REPLACE FUNCTION published.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON published.{table} FOR EACH ROW EXECUTE FUNCTION published.refuse();
            """);

        using var refused = await api.PublishAsync(draft.Id(), draft.Tag(1));
        var problem = await refused.ProblemAsync(HttpStatusCode.InternalServerError, "internal-error");

        Assert.DoesNotContain("refused by the test", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before, await api.ContentsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/v1/articles/{draft.Id()}")).StatusCode);
        await api.Owner.ExecuteAsync($"DROP TRIGGER refuse ON published.{table}");
        using var published = await api.PublishAsync(draft.Id(), draft.Tag(1));
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("unpublish")]
    [InlineData("import")]
    public async Task A_caller_who_hangs_up_midway_leaves_nothing_half_done(string step)
    {
        var article = step == "unpublish" ? await api.PublishedAsync(Documents.Complete("Hung Up On", "Receiver")) : await api.DraftAsync(Documents.Complete("Hung Up On", "Receiver"));
        var before = await api.ContentsAsync();
        await using var blocker = await api.Owner.ConnectAsync();
        await using (var take = new NpgsqlCommand("BEGIN; LOCK TABLE published.changes IN ACCESS EXCLUSIVE MODE", blocker))
            await take.ExecuteNonQueryAsync(Cancelled);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var client = new HttpClient { BaseAddress = api.Address };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Api.Key}");
        client.DefaultRequestHeaders.Add("If-Match", "*");
        using var document = new StringContent(Documents.Complete("Never Finished", "Receiver"));
        var asking = step == "import" ? client.PostAsync("/manage/v1/imports?publish=true", document, patience.Token) : client.PostAsync($"/manage/v1/articles/{article.Id()}/{step}", null, patience.Token);

        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT count(*) = 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND usename = 'contentapi_app' AND datname = current_database()") is true);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'contentapi_app' AND state <> 'idle'") is true);
        await blocker.CloseAsync();

        Assert.Equal(before, await api.ContentsAsync());
    }
}
