using System.Net;
using ContentApi.Editorial.Imports;
using ContentApi.Http.RateLimits;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Http.RateLimits;

public sealed class AddressLimitTests(AddressLimitTests.LimitedApi api) : IClassFixture<AddressLimitTests.LimitedApi>
{
    [Fact]
    public async Task An_address_is_refused_what_is_not_cached_and_never_what_is()
    {
        await using (var scope = api.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SampleArticles>().LoadIntoEmptyAsync(TestContext.Current.CancellationToken);
        const string cached = "/v1/articles/tolls-at-the-strait";
        await Eventually.HoldsAsync(async () => await StatusAsync(cached) == HttpStatusCode.OK);

        // More at once than a second allows, in one second or the next.
        HttpStatusCode[] statuses = [];
        await Eventually.HoldsAsync(async () =>
        {
            statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => StatusAsync($"/v1/articles/unknown-{i}")));
            return statuses.Contains(HttpStatusCode.TooManyRequests);
        });
        // Once at least: a cache that lags behind, on a busy machine, does not answer.
        await Eventually.HoldsAsync(async () => (await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => StatusAsync(cached)))).All(status => status == HttpStatusCode.OK));

        Assert.Contains(HttpStatusCode.NotFound, statuses);
    }

    [Fact]
    public async Task The_refusal_of_an_address_is_a_problem_that_no_cache_keeps_and_every_page_may_read()
    {
        HttpResponseMessage? refused = null;
        await Eventually.HoldsAsync(async () =>
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => api.GetAsync($"/v1/articles/unknown-{i}")));
            refused = answers.FirstOrDefault(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
            return refused is not null;
        });

        await refused!.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(("1", "no-store", "*"), (refused!.Header("Retry-After"), refused!.Header("Cache-Control"), refused!.Header("Access-Control-Allow-Origin")));
        Assert.Null(refused!.Header("RateLimit"));
    }

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "::ffff:192.0.2.8", false)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void Addresses_of_one_network_count_as_one(string one, string other, bool same) =>
        Assert.Equal(same, AddressLimit.NetworkOf(IPAddress.Parse(one)) == AddressLimit.NetworkOf(IPAddress.Parse(other)));

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await api.GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>The API with a limit that a test can reach.</summary>
    public sealed class LimitedApi(PostgresServer server) : Api(server)
    {
        protected override Dictionary<string, string> Settings => new() { ["ContentApi:RateLimits:AddressPerSecond"] = "20" };
    }
}
