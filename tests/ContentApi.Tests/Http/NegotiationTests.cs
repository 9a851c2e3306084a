using System.Net;

namespace ContentApi.Tests.Http;

public sealed class NegotiationTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private string path = "";

    public async ValueTask InitializeAsync() => path = $"/v1/articles/{(await api.PublishedAsync(Documents.Complete("In Many Forms"), "?publish=true&locale=en-GB")).Id()}";

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/*", "text/markdown")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("TEXT/HTML", "text/html")]
    [InlineData("text/html;charset=utf-8", "text/html")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData(Browser, "text/html")]
    [InlineData("text/plain;q=0.5, text/html;q=0.4", "text/plain")]
    [InlineData("text/html;q=0.4, text/plain;q=0.5", "text/plain")]
    [InlineData("text/html, application/json", "application/json")]
    [InlineData("application/json;q=0, */*", "text/markdown")]
    [InlineData("*/*;q=0.1, text/html;q=0.2", "text/html")]
    [InlineData("text/*;q=0.9, text/plain;q=0.1, application/json;q=0.5", "text/markdown")]
    [InlineData("image/png, text/markdown;q=0.001", "text/markdown")]
    [InlineData("not a header at all", "application/json")]
    public async Task The_preferred_representation_is_sent(string? accept, string mediaType)
    {
        using var response = accept is null ? await api.GetAsync(path) : await api.GetAsync(path, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{mediaType}; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(("Accept, Accept-Encoding", "en-GB"), (response.Header("Vary"), response.Header("Content-Language")));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/xml, image/*")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    public async Task What_there_is_not_is_refused_naming_what_there_is(string accept)
    {
        using var response = await api.GetAsync(path, ("Accept", accept));

        var error = await response.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable");
        Assert.Equal("There are application/json, text/markdown, text/html, text/plain, application/ld+json.", error.Text("detail"));
        Assert.Equal("Accept", response.Header("Vary"));
    }

    [Theory]
    [InlineData("json", "application/json", "{\"id\":")]
    [InlineData("markdown", "text/markdown", "# In Many Forms")]
    [InlineData("html", "text/html", "<h1")]
    [InlineData("text", "text/plain", "In Many Forms")]
    [InlineData("jsonld", "application/ld+json", "AnalysisNewsArticle")]
    public async Task The_parameter_says_more_than_the_header(string format, string mediaType, string holds)
    {
        using var response = await api.GetAsync($"{path}?format={format}", ("Accept", "image/png"));

        Assert.Equal($"{mediaType}; charset=utf-8", response.Header("Content-Type"));
        Assert.Contains(holds, await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("JSON")]
    [InlineData("")]
    public async Task A_format_that_there_is_not_is_refused_naming_those_there_are(string format)
    {
        using var response = await api.GetAsync($"{path}?format={format}");

        Assert.Contains("json, markdown, html, text, jsonld", (await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_is_a_problem_whatever_is_accepted()
    {
        using var response = await api.GetAsync("/v1/articles/no-such-article", ("Accept", "text/html"));

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("text", "en", null)]
    [InlineData("json", "ar", null)]
    public async Task The_language_is_that_of_the_article(string format, string locale, string? none)
    {
        var article = await api.PublishedAsync(Documents.Short($"Language {locale}"), $"?publish=true&locale={locale}");
        using var response = await api.GetAsync($"/v1/articles/{article.Id()}?format={format}");
        using var list = await api.GetAsync("/v1/articles");

        Assert.Equal((locale, none), (response.Header("Content-Language"), list.Header("Content-Language")));
    }

    [Fact]
    public async Task A_plain_text_import_comes_back_whole_as_plain_text()
    {
        var document = Documents.Complete("Whole Again", "Circle");
        var article = await api.PublishedAsync(document);

        var text = await (await api.GetAsync($"/v1/articles/{article.Id()}?format=text")).TextAsync();

        Assert.Equal(Words(document), Words(text));
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
