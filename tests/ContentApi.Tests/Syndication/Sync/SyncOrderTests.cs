using Npgsql;

namespace ContentApi.Tests.Syndication.Sync;

/// <summary>Sync follows the order of commits, and costs the database one statement a page.</summary>
public sealed class SyncOrderTests(UncachedApi api) : IClassFixture<UncachedApi>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_that_began_first_and_commits_last_is_not_passed_over()
    {
        var (slow, quick) = (await api.DraftAsync(Documents.Short("Commits Last")), await api.DraftAsync(Documents.Short("Commits First")));
        var store = new SyncStore("&type=article");
        await api.FollowAsync(store);
        // Holds the row that the first needs after it has its turn, so that it cannot end before the other asks.
        await using var holder = new NpgsqlConnection(api.Owner);
        await holder.OpenAsync(Cancelled);
        await using var holding = await holder.BeginTransactionAsync(Cancelled);
        await using (var hold = new NpgsqlCommand("LOCK TABLE published.tombstones IN SHARE MODE", holder, holding))
            await hold.ExecuteNonQueryAsync(Cancelled);
        var first = api.PublishAsync(slow.Id());
        await WaitersAsync("published.tombstones");
        var second = api.PublishAsync(quick.Id());
        await Eventually.HoldsAsync(async () => (await api.RowsAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))[0] > 0);
        Assert.Empty(await api.FollowAsync(store));
        await holding.CommitAsync(Cancelled);
        foreach (var publication in (Task<HttpResponseMessage>[])[second, first])
            (await publication).Dispose();

        Assert.Equal([slow.Id(), quick.Id()], (await api.FollowAsync(store)).Select(item => item.Id()));
    }

    [Fact]
    public async Task Racing_publications_are_all_told_while_somebody_reads_all_the_time()
    {
        var drafts = new List<string>();
        for (var i = 0; i < 24; i++)
            drafts.Add((await api.DraftAsync(Documents.Short($"Racing {i}"))).Id());
        var store = new SyncStore("&type=article");
        await api.FollowAsync(store);
        var publishing = Task.WhenAll(drafts.Select(async id => (await api.PublishAsync(id)).Dispose()));
        while (!publishing.IsCompleted)
            await api.FollowAsync(store);
        await publishing;
        await api.FollowAsync(store);

        Assert.Empty(drafts.Except(store.Copy.Keys.Select(key => key.Id)));
    }

    [Fact]
    public async Task A_page_is_one_statement()
    {
        for (var i = 0; i < 3; i++)
            await api.PublishedAsync(Partners.Document($"In One Statement {i}", "Statement Weekly"));
        var store = new SyncStore("&publication=statement-weekly");
        await api.FollowAsync(store);
        await api.PublishedAsync(Partners.Document("In One Statement More", "Statement Weekly"));
        using var statements = await Statements.CountAsync(api);
        await api.ReadAsync(store.Next);
        Assert.Equal(1, statements.Count);
        await api.ReadAsync("/v1/sync?initial=true");
        Assert.Equal(2, statements.Count);
        // At the beginning, the names of publications are looked up, too.
        await api.ReadAsync("/v1/sync?initial=true&publication=statement-weekly");
        Assert.Equal(4, statements.Count);
    }

    private Task WaitersAsync(string table) => Eventually.HoldsAsync(async () => (await api.RowsAsync<long>($"SELECT count(*) FROM pg_locks WHERE relation = '{table}'::regclass AND NOT granted"))[0] > 0);
}
