using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Delivery.Forecasts;

public sealed class HindsightTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_is_corrected_counts_as_resolved_since_the_first_and_what_is_opened_again_cannot_be_foretold_in_hindsight()
    {
        await api.AuthorAsync("Cyril Wrong");
        var scenarios = (await api.PublishedAsync(Documents.Complete("Foretold in Hindsight"))).ScenarioIds();
        foreach (var scenario in scenarios.Take(2))
        {
            await EstimatedAsync(scenario, 0.9);
            await api.ResolvedAsync(scenario, new { outcome = "partly", resolvedOn = "2026-02-01" });
        }
        Assert.Equal((2, 0.16m), await ScoreAsync());

        // One is corrected, the other opened again, and both are estimated as if it had been before.
        await EstimatedAsync(scenarios[0], 0);
        await api.ResolvedAsync(scenarios[0], new { outcome = "did-not-occur", resolvedOn = "2026-02-01" });
        using (await api.ReopenAsync(scenarios[1]))
            await EstimatedAsync(scenarios[1], 0);
        await api.ResolvedAsync(scenarios[1], new { outcome = "did-not-occur", resolvedOn = "2026-02-01" });

        Assert.Equal((2, 0.81m), await ScoreAsync());

        async Task EstimatedAsync(string scenario, double low) => await api.EstimatedAsync(scenario, new { low, author = "cyril-wrong", asOf = "2026-01-01T00:00:00Z" });

        async Task<(int, decimal)> ScoreAsync()
        {
            var report = await api.ReadAsync("/v1/calibration?author=cyril-wrong");
            return (report.GetProperty("forecasts").GetInt32(), report.GetProperty("brierScore").GetDecimal());
        }
    }
}
