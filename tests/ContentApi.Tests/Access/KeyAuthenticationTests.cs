using System.Net;
using ContentApi.Access;
using ContentApi.Access.Keys;

namespace ContentApi.Tests.Access;

public sealed class KeyAuthenticationTests(Api api) : IClassFixture<Api>
{
    private const string Path = "/manage/v1/articles";

    [Fact]
    public async Task Without_a_key_the_answer_says_that_one_is_needed()
    {
        using var response = await api.GetAsync(Path);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer", response.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer ca_tests")]
    [InlineData("Bearer ca_tests_short")]
    [InlineData("Bearer ca__0123456789abcdef01234567")]
    [InlineData("Bearer ca_te sts_0123456789abcdef01234567")]
    [InlineData("Bearer ca_tests_0123456789abcdef01234568")]
    [InlineData("Bearer ca_tests_0123456789abcdef012345678")]
    [InlineData("Bearer ca_TESTS_0123456789abcdef01234567")]
    [InlineData("Bearer ca_nobody_0123456789abcdef01234567")]
    [InlineData("Basic Y2FfdGVzdHM6c2VjcmV0")]
    [InlineData("ca_tests_0123456789abcdef01234567")]
    [InlineData("")]
    [InlineData("Bearer ca_x'; DROP TABLE editorial.api_keys; --_0123456789abcdef01234567")]
    public async Task A_key_that_is_none_is_refused(string authorization)
    {
        using var response = await api.GetAsync(Path, ("Authorization", authorization));

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.StartsWith("Bearer", response.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scheme_is_known_in_any_case()
    {
        using var response = await api.GetAsync(Path, ("Authorization", $"bEARER {Api.Key}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_has_expired_is_refused_and_one_that_will_is_not()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        using var expired = await GetWithAsync(await api.KeyAsync(now.AddSeconds(-1), Scopes.ContentWrite));
        using var good = await GetWithAsync(await api.KeyAsync(now.AddHours(1), Scopes.ContentWrite));

        Assert.Equal("The key has expired.", (await expired.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
        Assert.Equal("Bearer error=\"invalid_token\"", expired.Header("WWW-Authenticate"));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_revoked_ends_at_once()
    {
        var key = await api.KeyAsync(null, Scopes.ContentWrite);
        using var before = await GetWithAsync(key);

        Assert.True(await api.WithAsync<ApiKeys, bool>(keys => keys.RevokeAsync(key.Split('_')[1], TestContext.Current.CancellationToken)));
        using var after = await GetWithAsync(key);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("The key is revoked.", (await after.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
    }

    [Fact]
    public async Task A_key_with_every_scope_but_the_one_needed_is_forbidden_and_told_which()
    {
        var key = await api.KeyAsync(null, [.. Scopes.All.Except([Scopes.ContentWrite])]);

        using var response = await GetWithAsync(key);

        Assert.Contains(Scopes.ContentWrite, (await response.ProblemAsync(HttpStatusCode.Forbidden, "forbidden")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal($"Bearer error=\"insufficient_scope\", scope=\"{Scopes.ContentWrite}\"", response.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic Og==")]
    public async Task Delivery_asks_for_no_key_and_minds_no_wrong_one(string authorization)
    {
        using var response = await api.GetAsync("/v1/articles", ("Authorization", authorization));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Secrets_are_stored_as_hashes_only()
    {
        var key = await api.KeyAsync(null, Scopes.ContentWrite);

        var stored = await api.RowsAsync<string>("SELECT row_to_json(row)::text FROM editorial.api_keys row");

        Assert.Contains(stored, row => row.Contains(key.Split('_')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(stored, row => row.Contains(key[^20..], StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> GetWithAsync(string key) => api.GetAsync(Path, ("Authorization", $"Bearer {key}"));
}
