using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Http;

public sealed class ConditionalRequestTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Formats = ["json", "markdown", "html", "text", "jsonld"];

    [Fact]
    public async Task Every_answer_has_a_strong_entity_tag_that_stays_until_the_content_changes()
    {
        var article = await ArticleAsync();
        foreach (var path in (string[])[$"articles/{article.Slug()}", "articles", "works", "topics", $"articles/{article.Slug()}/citations", $"articles/{article.Slug()}/adjacent"])
        {
            var tag = await TagAsync(path);
            Assert.Matches("^\"[A-Za-z0-9_-]{20}(-v[0-9]+)?\"$", tag);
            Assert.Equal(tag, await TagAsync(path));
        }
        var (list, whole) = (await TagAsync("articles"), await TagAsync($"articles/{article.Slug()}"));

        var other = await api.PublishedAsync(Documents.Short("Another One"));

        Assert.Equal(whole, await TagAsync($"articles/{article.Slug()}"));
        Assert.NotEqual(list, await TagAsync("articles"));
        await api.UnpublishAsync(other.Id());
        Assert.Equal(list, await TagAsync("articles"));
    }

    [Fact]
    public async Task Every_format_has_an_entity_tag_of_its_own()
    {
        var article = await ArticleAsync();
        var tags = new List<string>();
        foreach (var format in Formats)
            tags.Add(await TagAsync($"articles/{article.Slug()}?format={format}"));

        Assert.Equal(Formats.Length, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    public async Task Whoever_has_the_representation_gets_304_without_a_body(string ifNoneMatch)
    {
        var article = await ArticleAsync();
        var tag = await TagAsync($"articles/{article.Id()}");

        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var response = await api.SendAsync(method, $"/v1/articles/{article.Id()}", null, ("If-None-Match", string.Format(null, ifNoneMatch, tag)));

            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.Empty(await response.BytesAsync());
            Assert.Equal((tag, "Accept, Accept-Encoding"), (response.Header("ETag"), response.Header("Vary")));
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("unquoted")]
    [InlineData("")]
    public async Task Whoever_has_another_representation_gets_this_one(string ifNoneMatch)
    {
        var article = await ArticleAsync();

        using var response = await api.GetAsync($"/v1/articles/{article.Id()}", ("If-None-Match", ifNoneMatch));

        Assert.Equal(article.Id(), (await response.JsonAsync(HttpStatusCode.OK)).Id());
    }

    [Fact]
    public async Task Of_two_changes_in_one_second_the_time_of_the_first_does_not_stand_for_the_second()
    {
        var article = await ArticleAsync();
        var path = $"/v1/articles/{article.Id()}";
        for (var change = 0; change < 5; change++)
        {
            using var unpublished = await api.UnpublishAsync(article.Id(), null);
            using var published = await api.PublishAsync(article.Id());
            using var before = await api.GetAsync(path);
            using var unpublishedAgain = await api.UnpublishAsync(article.Id(), null);
            using var publishedAgain = await api.PublishAsync(article.Id());

            using var after = await api.GetAsync(path, ("If-Modified-Since", before.Header("Last-Modified")!));

            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        }
    }

    [Fact]
    public async Task A_time_is_a_condition_where_no_entity_tag_is()
    {
        var article = await ArticleAsync();
        var path = $"/v1/articles/{article.Id()}";
        var updatedAt = (await api.ReadAsync(path)).GetProperty("updatedAt").GetDateTimeOffset();
        var lastModified = await api.LastModifiedAsync(path);

        Assert.InRange(DateTimeOffset.Parse(lastModified, System.Globalization.CultureInfo.InvariantCulture) - updatedAt, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, ("If-Modified-Since", lastModified)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, ("If-Modified-Since", updatedAt.AddDays(1).ToString("R", null))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-Modified-Since", updatedAt.AddSeconds(-1).ToString("R", null))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-Modified-Since", "yesterday")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, ("If-Modified-Since", lastModified), ("If-None-Match", "\"other\"")));
    }

    [Fact]
    public async Task HEAD_is_GET_without_a_body()
    {
        var article = await ArticleAsync();
        foreach (var path in (string[])["articles", $"articles/{article.Id()}", $"articles/{article.Id()}?format=text", $"articles/{article.Id()}/tldr", "works", "topics/trade", "articles/no-such-article", "articles?limit=0"])
        {
            using var get = await api.GetAsync($"/v1/{path}");
            using var head = await api.SendAsync(HttpMethod.Head, $"/v1/{path}", null);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Empty(await head.BytesAsync());
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            foreach (var header in (string[])["ETag", "Last-Modified", "Link", "Vary", "Content-Language", "Cache-Control"])
                Assert.Equal(get.Header(header), head.Header(header));
            if (get.IsSuccessStatusCode)
                Assert.Equal((await get.BytesAsync()).Length, head.Content.Headers.ContentLength);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string path, params (string, string)[] headers)
    {
        using var response = await api.GetAsync(path, headers);
        return response.StatusCode;
    }

    private async Task<string> TagAsync(string path)
    {
        using var response = await api.GetAsync($"/v1/{path}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Header("ETag")!;
    }

    private async Task<JsonElement> ArticleAsync() =>
        (await api.ReadAllAsync("/v1/articles")) is [.., var article] ? article : await api.PublishedAsync(Documents.Complete("Unchanged"), "?publish=true&topic=Trade");
}
