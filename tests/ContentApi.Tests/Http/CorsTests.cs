using System.Net;

namespace ContentApi.Tests.Http;

public sealed class CorsTests(Api api) : IClassFixture<Api>
{
    private const string Origin = "https://reader.example";

    [Theory]
    [InlineData("/v1/articles")]
    [InlineData("/v1/articles/no-such-article")]
    [InlineData("/v1/articles?limit=0")]
    public async Task Any_page_may_read_what_is_public_and_the_headers_it_needs(string path)
    {
        using var response = await api.GetAsync(path, ("Origin", Origin));

        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Null(response.Header("Access-Control-Allow-Credentials"));
        var exposed = response.Header("Access-Control-Expose-Headers")!.Split(',', StringSplitOptions.TrimEntries);
        foreach (var header in (string[])["ETag", "Link", "Content-Location", "RateLimit", "RateLimit-Policy", "Retry-After"])
            Assert.Contains(header, exposed);
    }

    [Fact]
    public async Task A_preflight_for_reading_is_granted_for_a_day()
    {
        using var response = await PreflightAsync("/v1/articles/some-article", "GET", "if-none-match");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Contains("if-none-match", response.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("86400", response.Header("Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("/v1/articles", "DELETE")]
    [InlineData("/v1/articles", "POST")]
    public async Task A_preflight_for_writing_grants_no_such_method(string path, string method)
    {
        using var response = await PreflightAsync(path, method, "content-type");

        Assert.DoesNotContain(method, response.Header("Access-Control-Allow-Methods") ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manage/v1/articles", "GET")]
    [InlineData("/manage/v1/imports", "POST")]
    public async Task Management_is_open_to_no_other_origin(string path, string method)
    {
        using var preflight = await PreflightAsync(path, method, "authorization");
        using var response = await api.ManageAsync(HttpMethod.Get, "/manage/v1/articles", null, ("Origin", Origin));

        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Header("Access-Control-Allow-Origin"));
    }

    private Task<HttpResponseMessage> PreflightAsync(string path, string method, string headers) => api.SendAsync(
        HttpMethod.Options, path, null, ("Origin", Origin), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers));
}
