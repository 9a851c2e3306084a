namespace ContentApi.Tests.Editorial.Works;

/// <summary>docs/citations.md, whose examples are to work as they are printed, one after the other, on the sample articles.</summary>
public sealed class CitationsGuideTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_example_of_the_guide_works_and_shows_something()
    {
        var written = await EditorialGuideTests.WalkAsync(api, "citations.md", atLeast: 9);

        Assert.DoesNotContain("{\"data\":[]", written, StringComparison.Ordinal);
        Assert.Contains("308 http", written, StringComparison.Ordinal);
        Assert.Contains("\"same\":[\"title\",\"author\",\"year\"]", written, StringComparison.Ordinal);
    }
}
