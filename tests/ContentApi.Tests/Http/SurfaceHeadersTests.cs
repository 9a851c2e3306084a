using System.Net;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Http;

public sealed class SurfaceHeadersTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("")]
    [InlineData("?format=text")]
    public async Task A_public_answer_may_be_stored_and_shown_to_any_origin_and_names_what_it_is_made_of(string query)
    {
        var article = await api.PublishedAsync(Documents.Complete("Stored by Many"));
        var path = $"/v1/articles/{article.Id()}{query}";
        using var first = await api.GetAsync(path);
        using var head = await api.SendAsync(HttpMethod.Head, path, null);
        using var known = await api.GetAsync(path, ("If-None-Match", first.Header("ETag")!));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, known.StatusCode));

        foreach (var response in (HttpResponseMessage[])[first, head, known])
        {
            Assert.Equal("public, max-age=30, stale-while-revalidate=60, stale-if-error=86400", response.Header("Cache-Control"));
            Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
            Assert.Contains("ETag", response.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
            Assert.Equal(first.Header("ETag"), response.Header("ETag"));
            // Of the content, a 304 says nothing: the caller has it.
            var isSent = response != known;
            Assert.Equal(isSent ? article.Id() : null, response.Header("Surrogate-Key"));
            Assert.Equal(isSent ? "en" : null, response.Header("Content-Language"));
            Assert.Equal(isSent, response.Header("Last-Modified") is not null);
        }
    }

    [Theory]
    [InlineData("/v1/articles/no-such-article", 404, null)]
    [InlineData("/v1/no-such-route", 404, null)]
    [InlineData("/v1/articles?limit=0", 400, null)]
    [InlineData("/v1/articles/{gone}", 410, null)]
    [InlineData("/v1/articles/{there}", 406, "image/png")]
    public async Task A_public_problem_is_not_stored_and_any_page_may_read_it(string path, int status, string? accept)
    {
        var article = await api.PublishedAsync(Documents.Short("Here and Gone"));
        if (path.Contains("{gone}", StringComparison.Ordinal))
            await api.UnpublishAsync(article.Id());

        using var response = await api.GetAsync(path.Replace("{gone}", article.Id(), StringComparison.Ordinal).Replace("{there}", article.Id(), StringComparison.Ordinal), ("Accept", accept ?? "*/*"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(("no-store", "*"), (response.Header("Cache-Control"), response.Header("Access-Control-Allow-Origin")));
        Assert.Equal(accept is null ? null : "Accept", status == 406 ? response.Header("Vary") : null);
    }

    [Theory]
    [InlineData("/manage/v1/articles", 200)]
    [InlineData("/manage/v1/articles/no-such-article", 404)]
    [InlineData("/manage/v1/no-such-route", 404)]
    public async Task Nothing_of_management_is_stored_by_anyone(string path, int status)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(("no-store, private", null, null), (response.Headers.CacheControl?.ToString(), response.Header("Access-Control-Allow-Origin"), response.Header("Surrogate-Key")));
    }

    [Fact]
    public async Task How_long_others_may_keep_an_answer_is_configured_and_checked_at_start()
    {
        await using var application = api.Another(new() { ["ContentApi:Caching:MaxAge"] = "0", ["ContentApi:Caching:StaleIfError"] = "5" });
        using var client = application.CreateClient();
        using var response = await client.GetAsync("/v1/articles", TestContext.Current.CancellationToken);
        Assert.Equal("public, max-age=0, stale-while-revalidate=60, stale-if-error=5", response.Header("Cache-Control"));

        Assert.Throws<OptionsValidationException>(() => Program.Build(["--ContentApi:Caching:MaxAge=-1"]));
    }
}
