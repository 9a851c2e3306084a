using System.Net;
using ContentApi.Published;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Published;

public sealed class RerenderingTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int Articles = 6;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        for (var i = (await api.ReadAsync("/v1/articles")).Items("data").Count; i < Articles; i++)
            await api.PublishedAsync(Documents.Complete($"Rendered {i}", "Canvas"), $"?publish=true&topic=Painting&publishedAt=2026-05-0{i + 1}T00:00:00Z");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_rendered_again_comes_back_byte_for_byte_under_its_ids()
    {
        var before = await PublishedAsync();
        await SpoilAsync();
        Assert.NotEqual(before, await PublishedAsync());

        Assert.Equal(Articles, await RunAsync(_ => { }, Cancelled));

        Assert.Equal(before, await PublishedAsync());
        Assert.Equal(0, await RunAsync(_ => { }, Cancelled));
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        var before = await PublishedAsync();
        await SpoilAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var done = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(slug =>
        {
            done.Add(slug);
            if (done.Count == 2)
                stop.Cancel();
        }, stop.Token));

        Assert.Equal(Articles - 2, await api.WithAsync<Rerendering, int>(rerendering => rerendering.CountAsync(Cancelled)));
        Assert.Equal(Articles - 2, await RunAsync(done.Add, Cancelled));
        Assert.Equal(Articles, done.Distinct().Count());
        Assert.Equal(before, await PublishedAsync());
    }

    [Fact]
    public async Task Runs_at_the_same_time_share_the_work()
    {
        var before = await PublishedAsync();
        await SpoilAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(_ => { }, Cancelled)));

        Assert.Equal(Articles, done.Sum());
        Assert.Equal(before, await PublishedAsync());
    }

    [Fact]
    public async Task Rendering_again_is_a_change_that_readers_of_the_log_see()
    {
        var before = (await api.RowsAsync<long>("SELECT count(*) FROM published.changes"))[0];
        await SpoilAsync();
        await RunAsync(_ => { }, Cancelled);

        Assert.Equal(before + Articles, (await api.RowsAsync<long>("SELECT count(*) FROM published.changes"))[0]);
    }

    [Fact]
    public async Task An_article_that_is_unpublished_while_it_is_rendered_again_does_not_stay_public()
    {
        var id = (await api.PublishedAsync(Documents.Short("Rendered and taken back"))).Id();
        for (var round = 0; round < 15; round++)
        {
            await SpoilAsync();
            var rendering = RunAsync(_ => { }, Cancelled);
            using var unpublished = await api.UnpublishAsync(id);
            Assert.Equal(HttpStatusCode.OK, unpublished.StatusCode);
            await rendering;
            using var gone = await api.GetAsync($"/v1/articles/{id}");
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            using var published = await api.PublishAsync(id);
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        }
        using var last = await api.UnpublishAsync(id);
        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
    }

    [Fact]
    public async Task An_article_can_be_published_while_it_is_rendered_again()
    {
        var id = (await api.ReadAsync("/v1/articles")).Items("data")[0].Id();
        for (var round = 0; round < 15; round++)
        {
            await SpoilAsync();
            var rendering = RunAsync(_ => { }, Cancelled);
            using var published = await api.PublishAsync(id);
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
            await rendering;
            using var article = await api.GetAsync($"/v1/articles/{id}");
            Assert.Equal(HttpStatusCode.OK, article.StatusCode);
        }
    }

    private Task<int> RunAsync(Action<string> rendered, CancellationToken cancellationToken) => api.WithAsync<Rerendering, int>(rerendering => rerendering.RunAsync(rendered, cancellationToken));

    /// <summary>Everything that is published, but the log and the time of the rendering.</summary>
    private async Task<IEnumerable<string>> PublishedAsync()
    {
        await api.Owner.ExecuteAsync("UPDATE published.articles SET rendered_at = 'epoch'");
        return (await api.ContentsAsync()).Split('\n').Where(table => table.StartsWith("published.", StringComparison.Ordinal) && !table.StartsWith("published.changes", StringComparison.Ordinal));
    }

    /// <summary>As if an older renderer had made it all, and differently.</summary>
    private Task SpoilAsync() => api.Owner.ExecuteAsync("""
        UPDATE published.articles SET renderer_version = renderer_version - 1, body = 'old';
        UPDATE published.renderings SET body = 'old', entity_tag = '"old"' WHERE format <> 'text';
        DELETE FROM published.renderings WHERE format = 'text';
        UPDATE published.tldrs SET body = 'old';
        UPDATE published.scenario_analyses SET body = 'old';
        UPDATE published.scenarios SET body = 'old';
        UPDATE published.citations SET body = 'old';
        """);
}
