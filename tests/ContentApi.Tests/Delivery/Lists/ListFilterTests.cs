using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery.Lists;

public sealed class ListFilterTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    public static TheoryData<string, string> ArticleFilters => new()
    {
        { "", "gamma beta alpha" },
        { "topic=light", "gamma alpha" },
        { "topic=trade", "beta alpha" },
        { "topic=light&topic=trade", "gamma beta alpha" },
        { "topic=light&topic=light", "gamma alpha" },
        { "topic=light&author=ada", "gamma alpha" },
        { "topic=light&author=ben", "" },
        { "publication=the-anchor-quarterly", "alpha" },
        { "region=coast", "gamma alpha" },
        { "actor=russia", "gamma beta alpha" },
        { "actor=russia&topic=trade&sort=title", "alpha beta" },
        { "locale=ar", "gamma" },
        { "locale=en", "beta alpha" },
        { "locale=en&locale=ar&topic=light", "gamma alpha" },
        { "locale=fr", "" },
        { "locale=EN", "beta alpha" },
        { "publishedFrom=2026-02-10", "gamma beta" },
        { "publishedTo=2026-02-10", "beta alpha" },
        { "publishedTo=2026-02-10T07:59:59Z", "alpha" },
        { "publishedFrom=2026-02-10T08:00:00Z&publishedTo=2026-02-10T08:00:00Z", "beta" },
        { "publishedFrom=2026-02-10T09:00:00%2B01:00&topic=trade", "beta" },
        { "updatedSince=2020-01-01", "gamma beta alpha" },
        { "updatedSince=2100-01-01", "" },
        { "cites={work of beta}", "beta" },
        { "cites={work of beta}&cites={work of alpha}", "beta alpha" },
        { "cites=0199c0de-0000-7000-8000-000000000000", "" },
        { "sort=publishedAt", "alpha beta gamma" },
        { "sort=title", "alpha beta gamma" },
        { "sort=-title", "gamma beta alpha" },
        { "sort=updatedAt", "alpha beta gamma" },
        { "sort=-updatedAt,title", "gamma beta alpha" },
        { "topic=light&sort=publishedAt", "alpha gamma" },
    };

    public static TheoryData<string, string> WrongParameters => new()
    {
        { "articles?topic=lihgt", "topic unknown-value light trade" },
        { "articles?author=nobody&locale=en", "author unknown-value ada ben" },
        { "articles?locale=english", "locale invalid-locale BCP" },
        { "articles?publishedFrom=yesterday", "publishedFrom invalid-time 2026-03-04" },
        { "articles?publishedTo=2026-02-30", "publishedTo invalid-time date" },
        { "articles?updatedSince=2026-02-10T08:00", "updatedSince invalid-time 3339" },
        { "articles?cites=tarrow-2011", "cites invalid-id UUID" },
        { "articles?sort=colour", "sort unknown-value -publishedAt title" },
        { "articles?sort=title,-title", "sort repeated-value title" },
        { "articles?sort=", "sort unknown-value publishedAt" },
        { "articles?fields=colour", "fields unknown-value title scenarioAnalyses" },
        { "articles?fields=", "fields unknown-value title" },
        { "articles?include=title", "include unknown-value sections citations" },
        { "articles?include=colour", "include unknown-value sections citations" },
        { "articles?count=many", "count unknown-value exact" },
        { "articles?topic=%00", "topic unknown-value light" },
        { "scenarios?kind=maybe", "kind unknown-value scenario response option" },
        { "scenario-analyses?kind=scenario", "kind unknown-value what-if strategic-options" },
        { "citations?year=MMXI", "year out-of-range 2014" },
        { "citations?doi=mearsheimer", "doi invalid-doi 10." },
        { "citations?author=...", "author empty letter" },
        { "works?work=1", "work unknown-parameter doi author year" },
        { "topics?sort=title", "sort unknown-value name articleCount" },
    };

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count > 0)
            return;
        await api.PublishedAsync(Documents.Complete("Alpha", "Anchor"), "?publish=true&topic=Light&topic=Trade&region=Coast&author=Ada&publishedAt=2026-01-10T08:00:00Z");
        await api.PublishedAsync(Documents.Complete("Beta", "Beacon"), "?publish=true&topic=Trade&author=Ben&publishedAt=2026-02-10T08:00:00Z");
        await api.PublishedAsync(Documents.Complete("Gamma", "Gale"), "?publish=true&topic=Light&region=Coast&author=Ada&locale=ar&publishedAt=2026-03-10T08:00:00Z");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(ArticleFilters))]
    public async Task Articles_are_those_that_every_filter_lets_through_in_the_order_that_is_asked_for(string query, string slugs)
    {
        var path = $"/v1/articles?{await WithWorksAsync(query)}";

        Assert.Equal(slugs, Slugs(await api.ReadAllAsync(path)));
        // Page by page it is the same list.
        Assert.Equal(slugs, Slugs(await api.ReadAllAsync(path, limit: 1)));
        var counted = await api.ReadAsync($"{path}&count=exact&limit=1");
        Assert.Equal(slugs.Length == 0 ? 0 : slugs.Split(' ').Length, counted.GetProperty("page").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("tldrs")]
    [InlineData("scenario-analyses")]
    [InlineData("scenarios")]
    [InlineData("citations")]
    public async Task What_articles_have_is_filtered_by_its_article(string list)
    {
        foreach (var (query, slugs) in ArticleFilters.Select(row => row.Data).Where(row => !row.Item1.Contains("cites", StringComparison.Ordinal) && !row.Item1.Contains("sort", StringComparison.Ordinal)
            && !(list == "citations" && row.Item1.Contains("author", StringComparison.Ordinal)) && !(list == "scenarios" && row.Item1.Contains("actor", StringComparison.Ordinal))))
        {
            var items = await api.ReadAllAsync($"/v1/{list}?{query}", limit: 2);

            Assert.True(slugs == Slugs(items.Select(item => item.GetProperty("article")).DistinctBy(article => article.Id())), query);
        }
    }

    [Fact]
    public async Task Scenarios_are_filtered_by_who_acts_in_them_and_by_kind()
    {
        var acting = await api.ReadAllAsync("/v1/scenarios?actor=russia");
        Assert.Equal(3, acting.Count);
        Assert.All(acting, scenario => Assert.Equal("russia", scenario.GetProperty("actor").Slug()));
        Assert.True((await api.ReadAllAsync("/v1/scenarios")).Count > 3);
        Assert.All(await api.ReadAllAsync("/v1/scenarios?kind=option"), scenario => Assert.Equal("option", scenario.Text("kind")));
        Assert.Equal(3, (await api.ReadAllAsync("/v1/scenarios?kind=scenario")).Count);
        Assert.Equal(6, (await api.ReadAllAsync("/v1/scenarios?kind=scenario&kind=option")).Count);
        Assert.All(await api.ReadAllAsync("/v1/scenario-analyses?kind=what-if"), analysis => Assert.Equal("what-if", analysis.Text("kind")));
    }

    [Theory]
    [InlineData("author=Tarrow", 3)]
    [InlineData("author=TARROW&year=2011", 3)]
    [InlineData("author=imrie&author=tarrow", 6)]
    [InlineData("author=vole", 3)]
    [InlineData("year=2018", 3)]
    [InlineData("year=2018&year=2011", 6)]
    [InlineData("year=1999", 0)]
    [InlineData("doi=10.5555/ANCHOR.2018", 1)]
    [InlineData("doi=https://doi.org/10.5555/anchor.2018&doi=10.5555/beacon.2018", 2)]
    [InlineData("doi=10.5555/none", 0)]
    [InlineData("author=vole&sort=year", 3)]
    public async Task Citations_and_works_are_filtered_by_author_year_and_DOI(string query, int found)
    {
        Assert.Equal(found, (await api.ReadAllAsync($"/v1/citations?{query}", limit: 2)).Count);
        Assert.Equal(found, (await api.ReadAllAsync($"/v1/works?{query}", limit: 2)).Count);
    }

    [Fact]
    public async Task Citations_are_filtered_by_their_work_and_sorted_by_their_year()
    {
        var citation = (await api.ReadAsync("/v1/citations?doi=10.5555/beacon.2018")).Items("data")[0];

        Assert.Equal(citation.Id(), Assert.Single(await api.ReadAllAsync($"/v1/citations?work={citation.Text("workId")}")).Id());
        var years = (await api.ReadAllAsync("/v1/citations?sort=year", limit: 2)).Select(item => item.GetProperty("csl").GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32()).ToList();
        Assert.Equal([2011, 2011, 2011, 2018, 2018, 2018], years);
        var first = (await api.ReadAsync("/v1/citations?sort=year&sort=publishedAt&limit=1")).GetProperty("page").Text("next");
        using var otherOrder = await api.GetAsync($"/v1/citations?sort=publishedAt&sort=year&after={first}");
        await otherOrder.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "after", "unknown-cursor");
    }

    [Fact]
    public async Task Terms_and_works_are_sorted_by_how_many_articles_refer_to_them()
    {
        Assert.Equal("light trade", Slugs((await api.ReadAllAsync("/v1/topics?sort=-articleCount,name", limit: 1))));
        Assert.Equal("ada ben", Slugs(await api.ReadAllAsync("/v1/authors?sort=-articleCount")));
        Assert.Equal("ben ada", Slugs(await api.ReadAllAsync("/v1/authors?sort=articleCount", limit: 1)));
        Assert.Equal(6, (await api.ReadAllAsync("/v1/works?sort=-citedBy,year", limit: 2)).DistinctBy(work => work.Id()).Count());
    }

    [Theory]
    [MemberData(nameof(WrongParameters))]
    public async Task What_a_parameter_may_not_say_is_refused_naming_what_it_may(string path, string expected)
    {
        using var response = await api.GetAsync($"/v1/{path}");

        var error = (await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")[0];
        Assert.Equal(string.Join(' ', expected.Split(' ')[..2]), $"{error.Text("parameter")} {error.Text("code")}");
        Assert.All(expected.Split(' ')[2..], word => Assert.Contains(word, error.Text("detail"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_wrong_parameter_is_told_at_once()
    {
        using var response = await api.GetAsync("/v1/articles?topic=x&limit=0&sort=x&after=x&fields=x&locale=x");

        var errors = (await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors");
        Assert.Equal(["fields", "limit", "locale", "sort", "topic"], errors.Select(error => error.Text("parameter")).Order());
    }

    [Fact]
    public async Task A_cursor_is_bound_to_filter_and_sort_and_not_to_fields_and_limit()
    {
        var cursor = (await api.ReadAsync("/v1/articles?topic=light&limit=1")).GetProperty("page").Text("next");

        Assert.Equal("alpha", Slugs((await api.ReadAsync($"/v1/articles?topic=light&after={cursor}&limit=5&fields=slug&count=exact")).Items("data")));
        foreach (var other in (string[])["topic=trade", "", "topic=light&sort=title", "topic=light&locale=en"])
        {
            using var response = await api.GetAsync($"/v1/articles?{other}&after={cursor}");
            await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "after", "unknown-cursor");
        }
    }

    private static string Slugs(IEnumerable<JsonElement> items) => string.Join(' ', items.Select(item => item.Slug()));

    private async Task<string> WithWorksAsync(string query)
    {
        foreach (var slug in (string[])["alpha", "beta"])
        {
            if (query.Contains($"{{work of {slug}}}", StringComparison.Ordinal))
                query = query.Replace($"{{work of {slug}}}", (await api.ReadAsync($"/v1/articles/{slug}/citations")).Items("data")[0].Text("workId"), StringComparison.Ordinal);
        }
        return query;
    }
}
