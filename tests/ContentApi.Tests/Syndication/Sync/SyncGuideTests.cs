using ContentApi.Tests.Editorial;

namespace ContentApi.Tests.Syndication.Sync;

public sealed class SyncGuideTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_example_of_the_guide_works() =>
        Assert.Contains("\"op\":\"delete\"", await EditorialGuideTests.WalkAsync(api, "syndication.md", atLeast: 3, section: "Sync"), StringComparison.Ordinal);
}
