using System.Net;
using ContentApi.Http.Caching;
using ContentApi.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Caching;

/// <summary>An instance whose way to the database is cut, beside one whose way is not.</summary>
public sealed class OutageTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_served_while_the_database_is_away_and_the_rest_is_503_until_it_is_back_by_itself()
    {
        var (kept, withdrawn, unread) = (await PublishedAsync("Kept"), await PublishedAsync("Withdrawn"), await PublishedAsync("Unread"));
        await using var relay = new Relay(api.Delivery);
        await using var application = Instance(relay);
        using var client = application.CreateClient();
        Assert.Equal((200, 200), (await StatusAsync(client, kept), await StatusAsync(client, withdrawn)));
        var tag = (await client.GetAsync(kept, Cancelled)).Header("ETag")!;

        relay.Cut();
        using (var unpublished = await api.UnpublishAsync(withdrawn.Split('/')[^1]))
            Assert.Equal(HttpStatusCode.OK, unpublished.StatusCode);
        await Eventually.HoldsAsync(() => application.Services.GetRequiredService<Freshness>().IsAway);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal((200, 200), (await StatusAsync(client, kept), await StatusAsync(client, withdrawn)));
            using var known = await client.SendAsync(new(HttpMethod.Get, kept) { Headers = { { "If-None-Match", tag } } }, Cancelled);
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            using var refused = await client.GetAsync(unread, Cancelled);
            await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable, "database-unavailable");
            Assert.Equal(("5", "no-store", "*"), (refused.Header("Retry-After"), refused.Header("Cache-Control"), refused.Header("Access-Control-Allow-Origin")));
        }
        var many = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(client, unread)));
        Assert.Equal([503], many.Distinct());

        relay.Restore();

        await Eventually.HoldsAsync(async () => await StatusAsync(client, unread) == 200 && await StatusAsync(client, withdrawn) == 410);
        using var statements = await Statements.CountAsync(api);
        Assert.Equal((200, 0), (await StatusAsync(client, kept), statements.Count));
    }

    [Fact]
    public async Task Nothing_kept_is_served_while_the_database_is_away_after_a_write_that_could_not_be_followed()
    {
        var kept = await PublishedAsync("Doubted");
        await using var relay = new Relay(api.Delivery);
        await using var application = Instance(relay);
        using var client = application.CreateClient();
        Assert.Equal(200, await StatusAsync(client, kept));
        var freshness = application.Services.GetRequiredService<Freshness>();
        relay.Cut();
        await Eventually.HoldsAsync(() => freshness.IsAway);
        Assert.Equal(200, await StatusAsync(client, kept));

        freshness.Doubt();

        Assert.Equal(503, await StatusAsync(client, kept));
        relay.Restore();
        await Eventually.HoldsAsync(async () => await StatusAsync(client, kept) == 200);
    }

    [Fact]
    public async Task What_is_kept_is_served_no_longer_than_it_says_that_it_may_be()
    {
        var kept = await PublishedAsync("Aged");
        await using var relay = new Relay(api.Delivery);
        await using var application = Instance(relay, ("ContentApi:Caching:StaleIfError", "1"));
        using var client = application.CreateClient();
        Assert.Equal(200, await StatusAsync(client, kept));

        relay.Cut();

        await Eventually.HoldsAsync(async () => await StatusAsync(client, kept) == 503);
        relay.Restore();
        await Eventually.HoldsAsync(async () => await StatusAsync(client, kept) == 200);
    }

    private Application Instance(Relay relay, params (string Name, string Value)[] settings) =>
        api.Another(settings.Append(("ConnectionStrings:Delivery", relay.ConnectionString)).ToDictionary(setting => setting.Item1, setting => setting.Item2));

    private async Task<string> PublishedAsync(string title) => $"/v1/articles/{(await api.PublishedAsync(Documents.Complete(title, title.Split(' ')[0]))).Id()}";

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancelled);
        return (int)response.StatusCode;
    }
}
