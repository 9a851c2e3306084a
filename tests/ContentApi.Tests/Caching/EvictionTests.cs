using System.Net;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Caching;

/// <summary>On the instance that takes the write: nothing out of date is sent once the call has returned, and nothing that did not change is dropped.</summary>
public sealed class EvictionTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_evicts_what_shows_the_article_and_leaves_the_rest()
    {
        var changed = await api.PublishedAsync(Documents.Complete("The Changed One", "Anchor"), "?publish=true&topic=Shared&topic=Mine");
        var other = await api.PublishedAsync(Documents.Complete("The Other One", "Buoy"), "?publish=true&topic=Shared&topic=Theirs");
        var citation = (await api.ReadAsync($"/v1/articles/{changed.Id()}")).Items("citations")[0];
        string[] shows = [$"articles/{changed.Id()}", $"articles/{changed.Slug()}", $"articles/{changed.Id()}/tldr", $"citations/{citation.Id()}", $"works/{citation.Text("workId")}",
            "topics/mine", "topics/shared", "articles", "tldrs", "topics", "works"];
        string[] others = [$"articles/{other.Id()}", $"articles/{other.Slug()}?format=text", $"articles/{other.Id()}/citations", "topics/theirs"];
        foreach (var path in shows.Concat(others))
            await CostAsync(path);
        foreach (var path in shows.Concat(others))
            Assert.Equal((path, 0), (path, await CostAsync(path)));

        using (var published = await api.PublishAsync(changed.Id()))
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);

        foreach (var path in others)
            Assert.Equal((path, 0), (path, await CostAsync(path)));
        foreach (var path in shows)
            Assert.NotEqual((path, 0), (path, await CostAsync(path)));
        foreach (var path in shows)
            Assert.Equal((path, 0), (path, await CostAsync(path)));
    }

    [Fact]
    public async Task What_is_unpublished_is_gone_at_once_and_what_is_published_is_there()
    {
        var article = await api.PublishedAsync(Documents.Complete("Come and Gone", "Ebb"));
        for (var round = 0; round < 5; round++)
        {
            Assert.Equal((200, 200), (await StatusAsync($"articles/{article.Id()}"), await StatusAsync($"articles/{article.Id()}/tldr")));
            Assert.Contains(await api.ReadAllAsync("/v1/articles"), listed => listed.Id() == article.Id());
            using var unpublished = await api.UnpublishAsync(article.Id());
            Assert.Equal((410, 410), (await StatusAsync($"articles/{article.Id()}"), await StatusAsync($"articles/{article.Id()}/tldr")));
            Assert.DoesNotContain(await api.ReadAllAsync("/v1/articles"), listed => listed.Id() == article.Id());
            using var published = await api.PublishAsync(article.Id());
        }
    }

    [Fact]
    public async Task A_read_that_a_publication_overtakes_is_not_kept()
    {
        const long hold = 4711;
        var article = await api.PublishedAsync(Documents.Complete("Overtaken", "Wake"));
        var bystander = await api.PublishedAsync(Documents.Complete("Bystander", "Shore"));
        // Delivery's statements wait inside, with what they see settled already, as long as somebody holds the lock.
        await api.Owner.ExecuteAsync($"""
            CREATE FUNCTION published.hold() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_lock_shared({hold}); PERFORM pg_advisory_unlock_shared({hold}); RETURN true; END $$;
            ALTER TABLE published.articles ENABLE ROW LEVEL SECURITY;
            CREATE POLICY write ON published.articles TO contentapi_app USING (true) WITH CHECK (true);
            CREATE POLICY read ON published.articles FOR SELECT TO contentapi_delivery USING (published.hold());
            """);
        await using var holder = await api.Owner.ConnectAsync();
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({hold})", holder))
            await take.ExecuteNonQueryAsync(Cancelled);
        var (slow, slowBystander) = (api.GetAsync($"/v1/articles/{article.Id()}"), api.GetAsync($"/v1/articles/{bystander.Id()}"));
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync($"SELECT count(*) >= 2 FROM pg_locks WHERE locktype = 'advisory' AND objid = {hold} AND NOT granted") is true);

        using var published = await api.PublishAsync(article.Id());
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        await holder.CloseAsync();

        using var overtaken = await slow;
        using var untouched = await slowBystander;
        Assert.Equal((0, 1), (await CostAsync($"articles/{bystander.Id()}"), await CostAsync($"articles/{article.Id()}")));
        var current = await api.ReadAsync($"/v1/articles/{article.Id()}");
        Assert.NotEqual((await overtaken.JsonAsync(HttpStatusCode.OK)).Text("updatedAt"), current.Text("updatedAt"));
        Assert.Equal((await published.JsonAsync(HttpStatusCode.OK)).Text("updatedAt"), current.Text("updatedAt"));
    }

    [Fact]
    public async Task A_log_that_went_back_drops_everything()
    {
        var article = await api.PublishedAsync(Documents.Complete("Restored", "Backup"));
        await CostAsync($"articles/{article.Id()}");
        Assert.Equal(0, await CostAsync($"articles/{article.Id()}"));

        await api.Owner.ExecuteAsync("DELETE FROM published.changes WHERE number = (SELECT max(number) FROM published.changes)");

        await Eventually.HoldsAsync(async () => await CostAsync($"articles/{article.Id()}") > 0);
    }

    private async Task<int> CostAsync(string path)
    {
        using var statements = await Statements.CountAsync(api);
        using var response = await api.GetAsync($"/v1/{path}");
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return statements.Count;
    }

    private async Task<int> StatusAsync(string path)
    {
        using var response = await api.GetAsync($"/v1/{path}");
        return (int)response.StatusCode;
    }
}
