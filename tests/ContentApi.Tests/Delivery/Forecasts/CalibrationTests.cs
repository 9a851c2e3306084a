using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Delivery.Forecasts;

public sealed class CalibrationTests(Api api, PostgresServer server) : IClassFixture<Api>
{
    [Fact]
    public async Task Estimates_are_scored_when_scenarios_are_resolved_by_author_topic_and_publication()
    {
        foreach (var name in (string[])["Ada", "Ben"])
            await api.AuthorAsync(name);
        var first = (await api.PublishedAsync(Documents.Complete("Scored First", "Window"), "?publish=true&topic=Glass")).ScenarioIds();
        var second = (await api.PublishedAsync(Documents.Complete("Scored Second", "Door"), "?publish=true&topic=Glass&topic=Wood")).ScenarioIds();
        Assert.Equal(0, await ForecastsAsync(""));
        // Ada's second thoughts count, and of the first scenario Ben's are the last of all.
        await EstimatedAsync(first[0], 0.9, "Ada", "2026-01-01T00:00:00Z");
        await EstimatedAsync(first[0], 0.6, "Ada", "2026-01-02T00:00:00Z");
        await EstimatedAsync(first[0], 0.8, "Ben", "2026-01-03T00:00:00Z");
        await EstimatedAsync(first[1], 0.3, "Ada", "2026-01-01T00:00:00Z");
        await EstimatedAsync(second[0], 0.5, "Ben", "2026-01-01T00:00:00Z");
        await EstimatedAsync(second[1], 1.0, null, "2026-01-01T00:00:00Z");
        await api.ResolvedAsync(first[0], new { outcome = "occurred", resolvedOn = "2026-02-01" });
        await api.ResolvedAsync(first[1], new { outcome = "did-not-occur", resolvedOn = "2026-02-02" });
        await api.ResolvedAsync(second[0], new { outcome = "partly", resolvedOn = "2026-02-03" });
        await api.ResolvedAsync(second[1], new { outcome = "void", resolvedOn = "2026-02-04" });
        // Too late to count.
        await EstimatedAsync(first[1], 0.0, "Ada", "2026-02-01T00:00:00Z");

        // (0.8 - 1)² = 0.04, (0.3 - 0)² = 0.09, (0.5 - 0.5)² = 0: a mean of 0.0433.
        var all = await api.ReadAsync("/v1/calibration");
        Assert.Equal((3, 0.0433m, 0.5333m, 0.5m), Scores(all));
        Assert.Equal([0, 0, 1, 1, 0, 1, 0], all.Items("table").Select(bin => bin.GetProperty("forecasts").GetInt32()));
        Assert.Equal(("unlikely", 0.3m, 0m), (all.Items("table")[2].Text("term"), all.Items("table")[2].GetProperty("meanForecast").GetDecimal(), all.Items("table")[2].GetProperty("shareOccurred").GetDecimal()));
        Assert.Empty(all.Items("groups"));
        // Ada: (0.6 - 1)² = 0.16 and 0.09; Ben: 0.04 and 0.
        var byAuthor = await api.ReadAsync("/v1/calibration?groupBy=author");
        Assert.Equal(["ada 2 0.125", "ben 2 0.02"], Groups(byAuthor));
        Assert.Equal((Scores(all), 0), (Scores(byAuthor), byAuthor.GetProperty("groupsOmitted").GetInt32()));
        Assert.Equal(2, await ForecastsAsync("?groupBy=author&author=ada"));
        Assert.Equal((2, 0.125m, 0.45m, 0.5m), Scores(await api.ReadAsync("/v1/calibration?author=ada")));
        Assert.Equal(["glass 3 0.0433", "wood 1 0"], Groups(await api.ReadAsync("/v1/calibration?groupBy=topic")));
        Assert.Equal(["the-window-quarterly 2 0.065", "the-door-quarterly 1 0"], Groups(await api.ReadAsync("/v1/calibration?groupBy=publication")));
        Assert.Equal(1, await ForecastsAsync("?topic=wood"));
        Assert.Equal(2, await ForecastsAsync("?resolvedFrom=2026-02-01&resolvedTo=2026-02-02"));
        Assert.Equal(2, await ForecastsAsync("?publication=the-window-quarterly&groupBy=topic"));

        using var reopened = await api.ReopenAsync(first[0]);
        Assert.Equal((2, 1), (await ForecastsAsync(""), await ForecastsAsync("?author=ada")));
        using var unpublished = await api.UnpublishAsync("scored-second");
        Assert.Equal((1, 1), (await ForecastsAsync(""), await ForecastsAsync("?topic=glass")));
        using var published = await api.PublishAsync("scored-second");
        Assert.Equal(2, await ForecastsAsync(""));

        async Task EstimatedAsync(string scenario, double low, string? author, string asOf) => await api.EstimatedAsync(scenario, new { low, author, asOf });
    }

    [Fact]
    public async Task Groups_beyond_a_hundred_are_told()
    {
        await using var other = new Api(server);
        await other.InitializeAsync();
        var scenario = (await other.PublishedAsync(Documents.Complete("Foretold by Many"))).ScenarioIds()[0];
        await other.EstimatedAsync(scenario, new { low = 0.5, asOf = "2026-01-01T00:00:00Z" });
        await other.ResolvedAsync(scenario, new { outcome = "occurred", resolvedOn = "2026-02-01" });
        await other.Owner.ExecuteAsync("""
            INSERT INTO published.terms (id, kind, slug, name, article_count) SELECT gen_random_uuid(), 'author', 'many-' || i, 'Many ' || i, 0 FROM generate_series(1, 101) i;
            INSERT INTO published.forecasts SELECT (jsonb_populate_record(forecast, jsonb_build_object('estimate_id', gen_random_uuid(), 'author_id', term.id, 'is_last', false))).*
            FROM published.forecasts forecast, published.terms term WHERE term.slug LIKE 'many-%'
            """);

        var report = await other.ReadAsync("/v1/calibration?groupBy=author");

        Assert.Equal((100, 2, 1), (report.Items("groups").Count, report.GetProperty("groupsOmitted").GetInt32(), report.GetProperty("forecasts").GetInt32()));
    }

    [Theory]
    [InlineData("groupBy=actor", "groupBy", "unknown-value")]
    [InlineData("author=nobody", "author", "unknown-value")]
    [InlineData("resolvedFrom=soon", "resolvedFrom", "invalid-date")]
    [InlineData("actor=russia", "actor", "unknown-parameter")]
    public async Task What_cannot_be_asked_is_refused(string query, string parameter, string code)
    {
        using var response = await api.GetAsync($"/v1/calibration?{query}");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    private async Task<int> ForecastsAsync(string query) => (await api.ReadAsync($"/v1/calibration{query}")).GetProperty("forecasts").GetInt32();

    private static (int, decimal, decimal, decimal) Scores(JsonElement scores) =>
        (scores.GetProperty("forecasts").GetInt32(), scores.GetProperty("brierScore").GetDecimal(), scores.GetProperty("meanForecast").GetDecimal(), scores.GetProperty("shareOccurred").GetDecimal());

    private static IReadOnlyList<string> Groups(JsonElement report) =>
        [.. report.Items("groups").Select(group => $"{group.GetProperty("group").Slug()} {group.GetProperty("forecasts").GetInt32()} {group.GetProperty("brierScore").GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}")];
}
