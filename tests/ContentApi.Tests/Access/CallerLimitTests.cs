using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ContentApi.Access;

namespace ContentApi.Tests.Access;

public sealed partial class CallerLimitTests(CallerLimitTests.LimitedApi api) : IClassFixture<CallerLimitTests.LimitedApi>
{
    private const string Path = "/manage/v1/articles";

    [Fact]
    public async Task A_caller_is_told_what_it_has_left_and_refused_when_that_is_nothing()
    {
        var key = await LimitedKeyAsync(5);

        // A minute may end in between, and the count begin anew.
        var answers = await UntilRefusedAsync(key, atMost: 11);

        using var refused = answers[^1];
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        var (left, seconds) = Left(refused);
        Assert.Equal(0, left);
        Assert.Equal($"{seconds}", refused.Header("Retry-After"));
        Assert.All(answers, answer => Assert.Equal("\"caller\";q=5;w=60", answer.Header("RateLimit-Policy")));
        Assert.Equal([4, 3, 2, 1, 0], answers.Take(answers.Count - 1).TakeLast(5).Select(answer => Left(answer).Left));
        Assert.All(answers, answer => Assert.InRange(Left(answer).Seconds, 1, 60));
    }

    [Fact]
    public async Task One_callers_limit_is_nobody_elses()
    {
        var key = await LimitedKeyAsync(1);
        using var refused = (await UntilRefusedAsync(key, atMost: 3))[^1];

        using var other = await GetWithAsync(await LimitedKeyAsync(1));
        using var unlimited = await api.ManageAsync(HttpMethod.Get, Path);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.OK), (refused.StatusCode, other.StatusCode, unlimited.StatusCode));
        Assert.Equal("\"caller\";q=20000;w=60", unlimited.Header("RateLimit-Policy"));
    }

    [Fact]
    public async Task A_refused_request_changes_nothing_and_a_forbidden_one_counts()
    {
        var key = await LimitedKeyAsync(2);
        HttpResponseMessage answer;
        var forbidden = 0;
        for (; (answer = await api.SendAsync(HttpMethod.Post, "/manage/v1/api-keys", Api.Json("""{"name": "none", "scopes": ["content:write"]}"""), ("Authorization", $"Bearer {key}"))).StatusCode == HttpStatusCode.Forbidden; forbidden++)
            Assert.NotNull(answer.Header("RateLimit"));

        await answer.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(forbidden, 2, 4);
        Assert.Equal(0L, Assert.Single(await api.RowsAsync<long>("SELECT count(*) FROM editorial.api_keys WHERE name = 'none'")));
    }

    [Fact]
    public async Task Public_answers_say_nothing_of_limits_with_a_key_or_without()
    {
        using var read = await api.GetAsync("/v1/articles", ("Authorization", $"Bearer {Api.Key}"));

        Assert.Equal((HttpStatusCode.OK, null, null), (read.StatusCode, read.Header("RateLimit"), read.Header("RateLimit-Policy")));
    }

    private async Task<List<HttpResponseMessage>> UntilRefusedAsync(string key, int atMost)
    {
        var answers = new List<HttpResponseMessage>();
        while (answers.Count == 0 || answers[^1].StatusCode == HttpStatusCode.OK)
        {
            Assert.True(answers.Count <= atMost, $"{answers.Count} requests were answered");
            answers.Add(await GetWithAsync(key));
        }
        return answers;
    }

    private async Task<string> LimitedKeyAsync(int rateLimit)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/api-keys", JsonContent.Create(new { name = "limited", scopes = (string[])[Scopes.ContentWrite], rateLimit }));
        return (await response.JsonAsync(HttpStatusCode.Created)).Text("key")!;
    }

    private Task<HttpResponseMessage> GetWithAsync(string key) => api.GetAsync(Path, ("Authorization", $"Bearer {key}"));

    private static (int Left, int Seconds) Left(HttpResponseMessage answer)
    {
        var match = Told().Match(answer.Header("RateLimit") ?? "");
        Assert.True(match.Success, answer.Header("RateLimit"));
        return (Number("left"), Number("seconds"));

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^\"caller\";r=(?<left>[0-9]+);t=(?<seconds>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();

    /// <summary>The API with another limit than the default.</summary>
    public sealed class LimitedApi(PostgresServer server) : Api(server)
    {
        protected override Dictionary<string, string> Settings => new() { ["ContentApi:RateLimits:CallerPerMinute"] = "20000" };
    }
}
