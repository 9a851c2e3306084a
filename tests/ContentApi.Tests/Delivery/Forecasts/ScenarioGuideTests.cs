using ContentApi.Tests.Editorial;

namespace ContentApi.Tests.Delivery.Forecasts;

/// <summary>docs/scenarios.md, whose examples are to work as they are printed, one after the other, on the sample articles.</summary>
public sealed class ScenarioGuideTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_example_of_the_guide_works()
    {
        var written = await EditorialGuideTests.WalkAsync(api, "scenarios.md", atLeast: 7);

        Assert.Contains("Two importers have asked for escorts.", written, StringComparison.Ordinal);
        Assert.Contains("probabilities-off", written, StringComparison.Ordinal);
        Assert.Contains("\"term\":\"roughly-even-chance\",\"rationale\":null", written, StringComparison.Ordinal);
        Assert.Contains("\"brierScore\":0.1225", written, StringComparison.Ordinal);
    }
}
