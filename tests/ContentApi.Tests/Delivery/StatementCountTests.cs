namespace ContentApi.Tests.Delivery;

/// <summary>What a read costs the database: a constant number of statements, however many rows there are.</summary>
public sealed class StatementCountTests(UncachedApi api) : IClassFixture<UncachedApi>, IAsyncLifetime
{
    private const int FewArticles = 2, ManyArticles = 12;

    public static TheoryData<string, int> Routes => new()
    {
        { "articles?limit=100", 1 },
        { "articles?limit=100&include=sections,citations&fields=title", 1 },
        { "articles?limit=100&topic=one&actor=russia&locale=en&sort=title", 2 },
        { "articles?limit=100&topic=one&count=exact", 3 },
        { "articles/the-first", 1 },
        { "articles/the-first?format=text", 1 },
        { "articles/the-first?bodyFormat=html", 1 },
        { "articles/the-first?locale=fr-CA", 1 },
        { "articles/the-first/tldr", 1 },
        { "articles/the-first/tldr?locale=en", 1 },
        { "articles/the-first/scenario-analyses", 1 },
        { "articles/the-first/scenario-analyses?bodyFormat=html&locale=en", 1 },
        { "articles/the-first/citations", 1 },
        { "articles/the-first/citations?format=csl-json", 1 },
        { "articles/the-first/corrections", 1 },
        { "articles/the-first/adjacent", 2 },
        { "articles/the-first/related", 2 },
        { "search?q=word1", 1 },
        { "search?q=counted&limit=1", 1 },
        { "search?q=wordless-nonsense", 3 },
        { "articles/no-such-article", 2 },
        { "tldrs?limit=100", 1 },
        { "scenario-analyses?limit=100", 1 },
        { "scenario-analyses/{analysis}", 1 },
        { "scenario-analyses/{analysis}/matrix", 1 },
        { "scenarios?limit=100", 1 },
        { "scenarios?limit=100&sort=-probability&resolution=open", 1 },
        { "scenarios/{scenario}/estimates", 2 },
        { "calibration", 1 },
        { "calibration?topic=one&groupBy=author", 2 },
        { "scenarios?limit=100&bodyFormat=html", 1 },
        { "scenarios?limit=100&actor=russia", 2 },
        { "scenarios/{scenario}", 1 },
        { "scenarios/{scenario}?bodyFormat=html", 1 },
        { "citations?limit=100", 1 },
        { "citations?limit=100&format=csl-json", 1 },
        { "citations/{citation}", 1 },
        { "citations/{citation}?format=csl-json", 1 },
        { "works?limit=100", 1 },
        { "works/{work}", 1 },
        { "works/{work}?format=csl-json", 1 },
        { "works/{work}/articles", 2 },
        { "topics?limit=100", 1 },
        { "topics/one", 1 },
        { "actors?limit=100", 1 },
    };

    public ValueTask InitializeAsync() => EnsureAsync(FewArticles);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_read_takes_a_constant_number_of_statements(string route, int statements)
    {
        var path = await AddressAsync(route);
        var few = await CountAsync(path);
        await EnsureAsync(ManyArticles);
        var many = await CountAsync(path);

        Assert.Equal((statements, statements), (few, many));
    }

    private async ValueTask EnsureAsync(int articles)
    {
        for (var i = (await api.ReadAllAsync("/v1/articles")).Count; i < articles; i++)
            await api.PublishedAsync(Documents.Complete($"Counted {i}", $"Word{i}"), $"?publish=true&topic=One&topic=Topic{i}{(i == 0 ? "&slug=the-first" : "")}");
    }

    private async Task<string> AddressAsync(string route)
    {
        var first = await api.ReadAsync("/v1/articles/the-first");
        var analysis = first.Items("scenarioAnalyses")[0];
        return "/v1/" + route.Replace("{analysis}", analysis.Id(), StringComparison.Ordinal).Replace("{scenario}", analysis.Items("scenarios")[0].Id(), StringComparison.Ordinal)
            .Replace("{citation}", first.Items("citations")[0].Id(), StringComparison.Ordinal).Replace("{work}", first.Items("citations")[0].Text("workId"), StringComparison.Ordinal);
    }

    /// <summary>Statements that Npgsql sends to this class's database during a request; other classes run theirs meanwhile.</summary>
    private async Task<int> CountAsync(string path)
    {
        using var statements = await Statements.CountAsync(api);
        // A key that nobody asked for is not looked up.
        using var response = await api.GetAsync(path, ("Authorization", $"Bearer {Api.Key}"));
        Assert.True((int)response.StatusCode is 200 or 404, path);
        return statements.Count;
    }
}
