using System.Net;

namespace ContentApi.Tests.Http.RateLimits;

public sealed class ProxiesTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.0.2.0/24", false)]
    [InlineData(null, false)]
    public async Task Callers_behind_a_proxy_are_told_apart_where_it_is_trusted_and_only_there(string? trusted, bool apart)
    {
        var settings = new Dictionary<string, string> { ["ContentApi:RateLimits:AddressPerSecond"] = "5" };
        if (trusted is not null)
            settings["ContentApi:Proxies:0"] = trusted;
        await using var instance = api.Another(settings);
        instance.StartServer();
        using var client = new HttpClient { BaseAddress = instance.ClientOptions.BaseAddress };

        // Each from an address of its own, far more than one address may ask for.
        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/articles/unknown-{i}");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }));

        Assert.Equal(apart, !statuses.Contains(HttpStatusCode.TooManyRequests));
    }
}
