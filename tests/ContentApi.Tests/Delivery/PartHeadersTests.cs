using System.Net;

namespace ContentApi.Tests.Delivery;

public sealed class PartHeadersTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task All_that_is_about_one_article_is_in_its_language_and_as_old_as_it()
    {
        await api.PublishedAsync(Documents.Complete("Told Apart"), "?publish=true&locale=en-GB&slug=told-apart");
        await api.LastModifiedAsync("/v1/articles/told-apart");
        using var whole = await api.GetAsync("/v1/articles/told-apart");
        var article = await whole.JsonAsync(HttpStatusCode.OK);
        var analysis = article.Items("scenarioAnalyses")[0];
        string[] parts = ["articles/told-apart/tldr", "articles/told-apart/scenario-analyses", "articles/told-apart/citations", "articles/told-apart/citations?format=csl-json",
            $"scenario-analyses/{analysis.Id()}", $"scenarios/{analysis.Items("scenarios")[0].Id()}", $"scenarios/{analysis.Items("scenarios")[0].Id()}?bodyFormat=text", $"citations/{article.Items("citations")[0].Id()}"];
        foreach (var path in parts)
        {
            using var part = await api.GetAsync($"/v1/{path}");
            using var known = await api.GetAsync($"/v1/{path}", ("If-Modified-Since", whole.Header("Last-Modified")!));

            Assert.Equal(("en-GB", whole.Header("Last-Modified"), article.Id()), (part.Header("Content-Language"), part.Header("Last-Modified"), part.Header("Surrogate-Key")));
            Assert.Equal((HttpStatusCode.NotModified, part.Header("ETag")), (known.StatusCode, known.Header("ETag")));
        }
        using var adjacent = await api.GetAsync("/v1/articles/told-apart/adjacent");
        Assert.Equal("en-GB", adjacent.Header("Content-Language"));
    }

    [Fact]
    public async Task What_is_about_many_articles_or_none_is_in_no_language()
    {
        var article = await api.PublishedAsync(Documents.Complete("Told Together", "Beacon"), "?publish=true&topic=Tides");
        await api.PublishedAsync(Documents.Short("Taken Back"), "?publish=true&slug=taken-back");
        await api.UnpublishAsync("taken-back");
        foreach (var path in (string[])["articles", "tldrs", "scenario-analyses", "scenarios", "citations", "works", $"works/{article.Items("citations")[0].Text("workId")}", "topics", "topics/tides", "articles/taken-back", "articles/no-such-article"])
        {
            using var response = await api.GetAsync($"/v1/{path}");

            Assert.Equal((null, null), (response.Header("Content-Language"), response.Header("Last-Modified")));
        }
    }
}
