using System.Net;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Vocabulary;

public sealed class TopicTreeTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_topic_has_the_articles_of_all_topics_below_it()
    {
        await TreeAsync("Energy", "Gas", "Pipelines");
        var article = await api.PublishedAsync(Documents.Short("About Pipelines"), "?publish=true&topic=Pipelines");

        foreach (var topic in (string[])["energy", "gas", "pipelines"])
        {
            Assert.Equal([article.Id()], (await api.ReadAllAsync($"/v1/articles?topic={topic}")).Select(found => found.Id()));
            Assert.Equal(1, (await api.ReadAsync($"/v1/topics/{topic}")).GetProperty("articleCount").GetInt32());
            Assert.Single((await api.ReadAsync($"/v1/search?q=summary&topic={topic}")).Items("data"));
        }
        Assert.Equal(["Pipelines"], (await api.ReadAsync($"/v1/articles/{article.Id()}")).Items("topics").Select(topic => topic.Text("name")));
        Assert.Equal("gas", (await api.ReadAsync("/v1/topics/pipelines")).GetProperty("parent").Slug());

        await api.UnpublishAsync(article.Id());
        using var hidden = await api.GetAsync("/v1/topics/energy");
        await hidden.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_articles_of_a_topic_and_those_below_it_are_one_range_of_an_index()
    {
        await TreeAsync("Law", "Sea Law");
        await api.PublishedAsync(Documents.Short("About Sea Law"), "?publish=true&topic=Sea%20Law");
        await using var connection = await api.Owner.ConnectAsync();
        await using var command = new Npgsql.NpgsqlCommand("""
            SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off;
            EXPLAIN SELECT article_id FROM published.article_terms WHERE term_id = (SELECT id FROM published.terms WHERE kind = 'topic' AND slug = 'law') ORDER BY published_at DESC, article_id DESC LIMIT 21
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            plan.Add(reader.GetString(0));

        Assert.Contains(plan, line => line.Contains("Index Only Scan Backward using article_terms_term_id_published_at_article_id_idx", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Sort", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_topic_that_moves_takes_its_articles_along()
    {
        await TreeAsync("Trade", "Tariffs", "Steel Tariffs");
        await TreeAsync("Taxes");
        var article = await api.PublishedAsync(Documents.Short("About Steel"), "?publish=true&topic=Steel%20Tariffs");
        using (var nobody = await api.GetAsync("/v1/articles?topic=taxes"))
            await nobody.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request");

        await api.ReplacedAsync("topics/tariffs", new { name = "Tariffs", parent = new { slug = "taxes" } });

        Assert.Equal([article.Id()], (await api.ReadAllAsync("/v1/articles?topic=taxes")).Select(found => found.Id()));
        Assert.Equal("Taxes", (await api.ReadAsync("/v1/topics/tariffs")).GetProperty("parent").Text("name"));
        using var left = await api.GetAsync("/v1/articles?topic=trade");
        await left.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request");
    }

    [Fact]
    public async Task No_topic_is_below_itself()
    {
        await TreeAsync("Upper", "Middle", "Lower");
        foreach (var parent in (string[])["upper", "middle", "lower"])
        {
            using var circle = await api.SendTermAsync(HttpMethod.Put, "topics/upper", new { name = "Upper", parent = new { slug = parent } });
            Assert.Equal("circular", Assert.Single((await circle.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors")).Text("code"));
        }
        using var inUse = await api.SendTermAsync(HttpMethod.Delete, "topics/middle");
        await inUse.ProblemAsync(HttpStatusCode.Conflict, "term-in-use");
    }

    [Fact]
    public async Task What_is_below_a_topic_that_is_merged_is_below_the_one_that_stays()
    {
        await TreeAsync("World", "Old Ports", "Cranes");
        await TreeAsync("Ports");
        await api.MergedAsync("topics/old-ports", into: "ports");
        Assert.Equal("ports", (await api.ManagedTermAsync("topics/cranes")).GetProperty("parent").Slug());

        await TreeAsync("Root", "Trunk", "Branch", "Twig");
        await api.TermAsync("topics", new { name = "Leaf", parent = new { slug = "trunk" } });
        await api.MergedAsync("topics/trunk", into: "twig");

        Assert.Equal("root", (await api.ManagedTermAsync("topics/branch")).GetProperty("parent").Slug());
        Assert.Equal("branch", (await api.ManagedTermAsync("topics/twig")).GetProperty("parent").Slug());
        Assert.Equal("twig", (await api.ManagedTermAsync("topics/leaf")).GetProperty("parent").Slug());
    }

    /// <summary>Topics, each below the one before.</summary>
    private async Task TreeAsync(params string[] names)
    {
        string? parent = null;
        foreach (var name in names)
            parent = (await api.TermAsync("topics", new { name, parent = parent is null ? null : new { slug = parent } })).Slug();
    }
}
