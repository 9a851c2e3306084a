using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Access;

public sealed class PartnerKeysTests(Api api) : IClassFixture<Api>
{
    private const string Keys = "/manage/v1/api-keys";

    [Fact]
    public async Task The_key_of_a_partner_says_what_it_is_given_and_so_does_the_one_that_takes_its_place()
    {
        await api.PublishedAsync(Documents.Short("For Partners", "Partner Gazette"), "?publish=true&topic=Rivers");
        var id = (await api.ReadAsync("/v1/publications/partner-gazette")).Id();

        var made = await MadeAsync(new { name = "Agency", scopes = Array.Empty<string>(), rateLimit = 60, partner = new { publications = new[] { id, "partner-gazette" }, topics = new[] { "rivers" }, embargoSeconds = 3600 } });
        using var rotating = await api.ManageAsync(HttpMethod.Post, $"{Keys}/{made.Id()}/rotate");

        foreach (var key in (JsonElement[])[made, await rotating.JsonAsync(HttpStatusCode.Created)])
        {
            var partner = key.GetProperty("partner");
            Assert.Equal(("partner-gazette", "rivers", 3600), (Assert.Single(partner.Items("publications")).GetString(), Assert.Single(partner.Items("topics")).GetString(), partner.GetProperty("embargoSeconds").GetInt32()));
        }
        var plain = await MadeAsync(new { name = "Desk", scopes = new[] { "content:write" } });
        Assert.Equal(JsonValueKind.Null, plain.GetProperty("partner").ValueKind);
    }

    [Theory]
    [InlineData("""{"name": "n", "partner": {"publications": ["none-such"]}}""", "/partner/publications/0", "unknown-value")]
    [InlineData("""{"name": "n", "partner": {"topics": ["none\u0000such"]}}""", "/partner/topics/0", "invalid-text")]
    [InlineData("""{"name": "n", "partner": {"topics": [null]}}""", "/partner/topics/0", "wrong-type")]
    [InlineData("""{"name": "n", "partner": {"embargoSeconds": -1}}""", "/partner/embargoSeconds", "out-of-range")]
    [InlineData("""{"name": "n", "partner": {"embargo": 1}}""", "/partner/embargo", "unknown-member")]
    [InlineData("""{"name": "n", "scopes": ["webhooks:manage", "content:preview"], "partner": {}}""", "/scopes/1", "not-for-partners")]
    public async Task The_key_of_a_partner_that_breaks_a_rule_is_refused_naming_the_member(string body, string pointer, string code)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, Keys, Api.Json(body));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
        Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
    }

    [Fact]
    public async Task What_a_key_fetches_is_counted_day_by_day()
    {
        await api.PublishedAsync(Documents.Short("Counted Once"));
        var made = await MadeAsync(new { name = "Counted", partner = new { } });
        var items = 0;
        string? tag = null;
        foreach (var path in (string[])["/v1/sync?initial=true", "/v1/sync?initial=true&type=article"])
        {
            using var page = await api.GetAsync(path, Bearer(made));
            items += (await page.JsonAsync(HttpStatusCode.OK)).Items("data").Count;
            tag = page.Header("ETag");
        }
        using var unchanged = await api.GetAsync("/v1/sync?initial=true&type=article", Bearer(made), ("If-None-Match", tag!));
        using var refused = await api.GetAsync("/v1/sync?initial=maybe", Bearer(made));

        using var counted = await api.ManageAsync(HttpMethod.Get, $"{Keys}/{made.Id()}/usage");
        var usage = Assert.Single((await counted.JsonAsync(HttpStatusCode.OK)).Items("data"));
        Assert.Equal(("sync", items), (usage.Text("surface"), usage.GetProperty("items").GetInt32()));
        Assert.Equal(3, usage.GetProperty("requests").GetInt32());
        Assert.True(items > 0);
        using var missing = await api.ManageAsync(HttpMethod.Get, $"{Keys}/none/usage");
        await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_key_of_a_partner_has_its_own_rate_limit_where_it_fetches()
    {
        var made = await MadeAsync(new { name = "Slow", rateLimit = 2, partner = new { } });
        var statuses = new List<HttpStatusCode>();
        // Five, in case a minute ends among them.
        for (var i = 0; i < 5; i++)
        {
            using var response = await api.GetAsync("/v1/sync?initial=true", Bearer(made));
            Assert.StartsWith("\"caller\";q=2", response.Header("RateLimit-Policy"), StringComparison.Ordinal);
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
    }

    [Theory]
    [InlineData("Bearer ca_none_000000000000000000000000")]
    [InlineData("Bearer")]
    [InlineData("Basic YTpi")]
    public async Task A_wrong_key_is_refused_and_not_taken_for_none(string authorization)
    {
        using var response = await api.GetAsync("/v1/sync?initial=true", ("Authorization", authorization));

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private static (string, string) Bearer(JsonElement key) => ("Authorization", $"Bearer {key.Text("key")}");

    private async Task<JsonElement> MadeAsync(object key)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, Keys, Api.Json(JsonSerializer.Serialize(key)));
        return await response.JsonAsync(HttpStatusCode.Created);
    }
}
