using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery.Search;

/// <summary>Filters, facets and pages of a search.</summary>
public sealed class SearchPagesTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int Articles = 12;

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count > 0)
            return;
        for (var i = 0; i < Articles; i++)
        {
            await api.PublishedAsync(
                Documents.Complete($"Beacon {i}", "Beacon"),
                $"?publish=true&topic=Light&topic=Topic%20{i % 3}&region=Coast%20{i % 2}&author=Writer%20{i % 4}&publishedAt=202{4 + (i % 2)}-05-01T00:00:00Z");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Pages_together_are_the_results_by_score_without_gaps_and_repeats(int size)
    {
        var whole = await api.ReadAllAsync("/v1/search?q=beacon");
        var paged = await api.ReadAllAsync("/v1/search?q=beacon", size);

        Assert.Equal(whole.Select(hit => hit.Id()), paged.Select(hit => hit.Id()));
        Assert.Equal(whole.Count, whole.Select(hit => hit.Id()).Distinct().Count());
        Assert.Equal(whole.Select(Score).OrderDescending(), whole.Select(Score));
        Assert.Equal(Articles, whole.Count(hit => hit.Text("type") == "article"));
        Assert.All(whole.Take(Articles), hit => Assert.Equal("article", hit.Text("type")));
    }

    [Theory]
    [InlineData("&topic=topic-1", 4)]
    [InlineData("&topic=topic-1&topic=topic-2", 8)]
    [InlineData("&topic=topic-1&region=coast-1", 2)]
    [InlineData("&author=writer-0&author=writer-1", 6)]
    [InlineData("&publication=the-beacon-quarterly&actor=russia", 12)]
    [InlineData("&locale=ar", 0)]
    [InlineData("&publishedFrom=2025-01-01T00:00:00Z", 6)]
    [InlineData("&publishedTo=2024-12-31", 6)]
    [InlineData("&publishedFrom=2024-05-01T00:00:00Z&publishedTo=2024-05-01T00:00:00Z", 6)]
    public async Task Filters_narrow_the_results(string filters, int articles)
    {
        Assert.Equal(articles, (await api.ReadAllAsync($"/v1/search?q=beacon&type=article{filters}", limit: 5)).Count);
    }

    [Theory]
    [InlineData("q=beacon", 12)]
    [InlineData("q=beacon&topic=topic-1&sort=title", 4)]
    [InlineData("q=keepers+-beacon", 0)]
    public async Task The_list_of_articles_is_narrowed_by_a_query(string query, int articles)
    {
        var found = await api.ReadAllAsync($"/v1/articles?{query}", limit: 5);

        Assert.Equal((articles, articles), (found.Count, found.Select(article => article.Id()).Distinct().Count()));
        Assert.Equal(articles, (await api.ReadAsync($"/v1/articles?{query}&count=exact")).GetProperty("page").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_query_of_the_list_of_articles_must_say_something()
    {
        using var response = await api.GetAsync("/v1/articles?q=%20");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "q", "out-of-range");
    }

    [Fact]
    public async Task A_term_is_named_by_id_too()
    {
        var topic = (await api.ReadAsync("/v1/topics/topic-2")).Id();

        Assert.Equal(4, (await api.ReadAllAsync($"/v1/search?q=beacon&type=article&topic={topic}")).Count);
    }

    [Fact]
    public async Task Facets_count_all_hits_on_the_first_page()
    {
        var first = await api.ReadAsync("/v1/search?q=beacon&type=article&limit=5");
        var second = await api.ReadAsync($"/v1/search?q=beacon&type=article&limit=5&after={first.GetProperty("page").Text("next")}");

        Assert.Equal(["light 12", "topic-0 4", "topic-1 4", "topic-2 4"], Values(first, "topic"));
        Assert.Equal(["coast-0 6", "coast-1 6"], Values(first, "region"));
        Assert.Equal(["russia 12"], Values(first, "actor"));
        Assert.Equal(["the-beacon-quarterly 12"], Values(first, "publication"));
        Assert.Equal(["2024 6", "2025 6"], Values(first, "year"));
        Assert.Equal((JsonValueKind.Null, 12), (second.GetProperty("facets").ValueKind, second.GetProperty("hits").GetInt32()));
        Assert.Empty(Values(await api.ReadAsync("/v1/search?q=nothing"), "topic"));
    }

    [Theory]
    [InlineData("", "q", "out-of-range")]
    [InlineData("q=", "q", "out-of-range")]
    [InlineData("q=%20", "q", "out-of-range")]
    [InlineData("q=a%00b", "q", "out-of-range")]
    [InlineData("q=beacon&type=tldr", "type", "unknown-value")]
    [InlineData("q=beacon&topic=", "topic", "unknown-value")]
    [InlineData("q=beacon&topic=coast-1", "topic", "unknown-value")]
    [InlineData("q=beacon&actor=a%00b", "actor", "unknown-value")]
    [InlineData("q=beacon&locale=english", "locale", "invalid-locale")]
    [InlineData("q=beacon&publishedFrom=2026", "publishedFrom", "invalid-time")]
    [InlineData("q=beacon&limit=101", "limit", "out-of-range")]
    [InlineData("q=beacon&after=abc", "after", "unknown-cursor")]
    [InlineData("q=beacon&sort=title", "sort", "unknown-parameter")]
    public async Task What_is_not_allowed_is_refused(string query, string parameter, string code)
    {
        using var response = await api.GetAsync($"/v1/search?{query}");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    [Fact]
    public async Task A_query_has_a_greatest_length_and_a_cursor_belongs_to_its_query()
    {
        using var longest = await api.GetAsync($"/v1/search?q={string.Join('+', Enumerable.Repeat("tern", 40))}");
        using var longer = await api.GetAsync($"/v1/search?q={new string('a', 201)}");
        var cursor = (await api.ReadAsync("/v1/search?q=beacon&limit=1")).GetProperty("page").Text("next");
        using var other = await api.GetAsync($"/v1/search?q=night&after={cursor}");

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await longer.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "q", "out-of-range");
        await other.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "after", "unknown-cursor");
    }

    private static double Score(JsonElement hit) => hit.GetProperty("score").GetDouble();

    private static IEnumerable<string> Values(JsonElement results, string facet) => results.GetProperty("facets").Items(facet).Select(value => $"{value.Slug()} {value.GetProperty("count")}");
}
