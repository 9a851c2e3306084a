using System.Text.RegularExpressions;
using ContentApi.Editorial.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Delivery;

/// <summary>docs/delivery.md, whose examples are to work as they are printed.</summary>
public sealed partial class DeliveryGuideTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_example_of_the_guide_shows_something_of_the_sample_articles()
    {
        await using (var scope = api.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SampleArticles>().LoadIntoEmptyAsync(TestContext.Current.CancellationToken);
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "delivery.md"), TestContext.Current.CancellationToken);
        var addresses = Example().Matches(guide).Select(example => example.Groups["address"].Value).ToList();
        Assert.True(addresses.Count >= 8, string.Join('\n', addresses));
        foreach (var address in addresses)
        {
            using var response = await api.GetAsync(address);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True(response.IsSuccessStatusCode && answer.Length > 0, $"{address}: {(int)response.StatusCode} {answer}");
            Assert.False(answer.StartsWith("{\"data\":[]", StringComparison.Ordinal) && !answer.Contains("\"suggestion\":\"", StringComparison.Ordinal), $"{address}: {answer}");
        }
    }

    [GeneratedRegex(@"curl -s ""\$api(?<address>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
