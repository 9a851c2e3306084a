using ContentApi.Tests.Editorial;

namespace ContentApi.Tests.Syndication.Partners;

public sealed class PartnerGuideTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_example_of_the_guide_works() =>
        Assert.Contains("\"surface\":\"sync\"", await EditorialGuideTests.WalkAsync(api, "syndication.md", atLeast: 1, section: "Partner keys"), StringComparison.Ordinal);
}
