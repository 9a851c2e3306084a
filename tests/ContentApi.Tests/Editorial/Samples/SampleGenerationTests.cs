using System.Net;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Samples;
using ContentApi.Published;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Samples;

public sealed class SampleGenerationTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int Articles = 60;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count == 0)
            await GenerateAsync(Articles);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Generated_articles_are_listed_with_everything_that_hangs_on_them()
    {
        var articles = await api.ReadAllAsync("/v1/articles");

        Assert.Equal(await CountAsync("published.articles"), articles.Count);
        Assert.Contains(articles, article => article.Text("locale") == "en");
        Assert.Equal(articles.Count, (await api.ReadAllAsync("/v1/tldrs")).Count);
        Assert.Equal(articles.Count, (await api.ReadAllAsync("/v1/scenario-analyses")).Count);
        Assert.InRange((await api.ReadAllAsync("/v1/scenarios")).Count, 2 * articles.Count, 3 * articles.Count);
        var citations = await api.ReadAllAsync("/v1/citations");
        Assert.All(citations, citation => Assert.NotEmpty(citation.Items("mentions")));
        var works = await api.ReadAllAsync("/v1/works");
        Assert.Equal(citations.Count, works.Sum(work => work.GetProperty("citedBy").GetInt32()));
        var publications = await api.ReadAllAsync("/v1/publications");
        Assert.Equal(articles.Count, publications.Sum(publication => publication.GetProperty("articleCount").GetInt32()));
    }

    [Fact]
    public async Task They_are_served_in_every_format_and_can_be_taken_back_and_published_again()
    {
        var article = (await api.ReadAsync("/v1/articles?limit=1")).Items("data")[0];
        var slug = article.Slug();
        foreach (var format in ArticleFormats.All)
        {
            using var response = await api.GetAsync($"/v1/articles/{slug}?format={format.Format}");
            Assert.Equal((HttpStatusCode.OK, format.MediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.NotEmpty(await response.BytesAsync());
        }

        using var unpublished = await api.UnpublishAsync(slug, ifMatch: article.Tag(2));
        Assert.Empty((await unpublished.JsonAsync(HttpStatusCode.OK)).Items("findings"));
        using var gone = await api.GetAsync($"/v1/articles/{slug}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using var published = await api.PublishAsync(slug);
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        using var back = await api.GetAsync($"/v1/articles/{slug}");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task The_rows_are_those_that_publishing_writes()
    {
        await api.Owner.ExecuteAsync("UPDATE published.articles SET rendered_at = 'epoch'");
        var (before, related) = (await PublishedAsync(), await RelatedAsync());
        await api.Owner.ExecuteAsync("UPDATE published.articles SET renderer_version = renderer_version - 1");

        Assert.Equal(await CountAsync("published.articles"), await api.WithAsync<Rerendering, int>(rerendering => rerendering.RunAsync(_ => { }, Cancelled)));

        await api.Owner.ExecuteAsync("UPDATE published.articles SET rendered_at = 'epoch'");
        Assert.Equal(before, await PublishedAsync());
        Assert.Equal(related, await RelatedAsync());
    }

    [Fact]
    public async Task A_second_run_adds_to_the_first()
    {
        var before = await CountAsync("published.articles");

        await GenerateAsync(5);

        Assert.Equal(before + 5, await CountAsync("published.articles"));
        Assert.Equal(0, await CountAsync("(SELECT number, row_number() OVER (ORDER BY number) AS expected FROM published.changes) numbered WHERE number <> expected"));
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_article_and_an_editor_has_nothing_to_look_at_in_any()
    {
        var (one, other) = (Writer(seed: 3), Writer(seed: 3));
        for (var number = 1; number <= 300; number++)
        {
            var article = one.Write(number).Document;
            Assert.Equal(Json(article), Json(other.Write(number).Document));
            Assert.Empty(ArticleChecks.Find(article));
        }
        Assert.NotEqual(Json(one.Write(1).Document), Json(Writer(seed: 4).Write(1).Document));
    }

    private Task GenerateAsync(int count) => api.WithAsync<SampleGeneration, bool>(async generation =>
    {
        await generation.RunAsync(count, seed: 1, _ => { }, Cancelled);
        return true;
    });

    private static SampleWriter Writer(int seed)
    {
        var names = SampleNames.Read();
        return new(seed, new(names), new SampleWorks(names, SampleLanguage.Read("en"), new Dictionary<string, Guid>()).Some);
    }

    private static string Json(Article article) => JsonSerializer.Serialize(article, ContentJson.Options);

    private async Task<int> CountAsync(string from) => (int)(await api.RowsAsync<long>($"SELECT count(*) FROM {from}"))[0];

    private async Task<IEnumerable<string>> PublishedAsync() =>
        (await api.ContentsAsync()).Split('\n').Where(table => table.StartsWith("published.", StringComparison.Ordinal) && !table.StartsWith("published.changes", StringComparison.Ordinal));

    /// <summary>What the last change of each article says that it is related to.</summary>
    private Task<IReadOnlyList<string>> RelatedAsync() => api.RowsAsync<string>("""
        SELECT article_id || ' ' || (SELECT string_agg(id::text, ' ' ORDER BY id) FROM unnest(related_ids) AS related (id))
        FROM (SELECT DISTINCT ON (article_id) * FROM published.changes ORDER BY article_id, number DESC) latest ORDER BY 1
        """);
}
