using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery;

public sealed class BodyFormatTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const string Hostile = """
        # Body <Text>

        ## Why <script>

        A <script>alert(1)</script> & a [link](javascript:alert(2)) stand here, as Tarrow (2011) has shown in detail.

        ## References

        - Tarrow, H. (2011). Keepers of the gate. Pharos Press.
        """;

    private JsonElement article;

    public async ValueTask InitializeAsync() => article = await ArticleAsync(Documents.Complete("In Every Body"), "text/plain", "in-every-body");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("html", "<a href=\"#ref-tarrow-2011\" role=\"doc-biblioref\">")]
    [InlineData("markdown", "(Tarrow, 2011, p. 12)")]
    [InlineData("text", "(Tarrow, 2011, p. 12)")]
    public async Task Every_body_of_an_article_is_one_string_in_the_format(string format, string holds)
    {
        var formatted = await api.ReadAsync($"/v1/articles/in-every-body?bodyFormat={format}");

        Assert.All(Bodies(formatted), body => Assert.Equal(JsonValueKind.String, body.ValueKind));
        Assert.Equal(Bodies(article).Count, Bodies(formatted).Count);
        Assert.Contains(Bodies(formatted), body => body.GetString()!.Contains(holds, StringComparison.Ordinal));
        Assert.Equal(article.GetProperty("citations").GetRawText(), formatted.GetProperty("citations").GetRawText());
    }

    [Fact]
    public async Task None_leaves_the_bodies_out_and_blocks_is_what_there_is_without_the_parameter()
    {
        var none = await api.ReadAsync("/v1/articles/in-every-body?bodyFormat=none");
        using var blocks = await api.GetAsync("/v1/articles/in-every-body?bodyFormat=blocks");
        using var plain = await api.GetAsync("/v1/articles/in-every-body");

        Assert.All(Bodies(none), body => Assert.Equal(JsonValueKind.Null, body.ValueKind));
        Assert.Equal(await plain.BytesAsync(), await blocks.BytesAsync());
        Assert.Equal(plain.Header("ETag"), blocks.Header("ETag"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("none")]
    public async Task Parts_by_themselves_have_the_same_bodies_as_in_the_article(string format)
    {
        var analyses = (await api.ReadAsync($"/v1/articles/in-every-body?bodyFormat={format}")).Items("scenarioAnalyses");
        var listed = (await api.ReadAsync($"/v1/articles/in-every-body/scenario-analyses?bodyFormat={format}")).Items("data");

        Assert.Equal(analyses.Select(Raw), listed.Select(Raw));
        foreach (var analysis in analyses)
        {
            Assert.Equal(Raw(analysis), Raw(await api.ReadAsync($"/v1/scenario-analyses/{analysis.Id()}?bodyFormat={format}")));
            foreach (var scenario in analysis.Items("scenarios"))
                Assert.Equal(scenario.GetProperty("content").GetRawText(), (await api.ReadAsync($"/v1/scenarios/{scenario.Id()}?bodyFormat={format}")).GetProperty("content").GetRawText());
        }

        static string Raw(JsonElement analysis) => analysis.GetProperty("introduction").GetRawText() + analysis.GetProperty("scenarios").GetRawText();
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("none")]
    public async Task Lists_hold_the_same_bodies(string format)
    {
        foreach (var (list, query) in ((string, string)[])[("scenario-analyses", "kind=what-if"), ("scenarios", "publication=the-lantern-quarterly"), ("articles", "include=sections,scenarioAnalyses")])
        {
            using var response = await api.GetAsync($"/v1/{list}?{query}&bodyFormat={format}&limit=1");
            using var blocks = await api.GetAsync($"/v1/{list}?{query}&limit=1");
            var item = (await response.JsonAsync(HttpStatusCode.OK)).Items("data")[0];
            var alone = await api.ReadAsync($"/v1/{list}/{item.Id()}?bodyFormat={format}");

            foreach (var member in item.EnumerateObject())
                Assert.Equal(alone.GetProperty(member.Name).GetRawText(), member.Value.GetRawText());
            Assert.DoesNotContain("\"_type\":\"block\"", await response.TextAsync(), StringComparison.Ordinal);
            Assert.NotEqual(blocks.Header("ETag"), response.Header("ETag"));
            using var known = await api.GetAsync($"/v1/{list}?{query}&bodyFormat={format}&limit=1", ("If-None-Match", response.Header("ETag")!));
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        }
    }

    [Fact]
    public async Task Each_format_has_an_entity_tag_of_its_own_that_is_known_again()
    {
        var analysis = article.Items("scenarioAnalyses")[0];
        foreach (var path in (string[])["articles/in-every-body", "articles/in-every-body/scenario-analyses", $"scenario-analyses/{analysis.Id()}", $"scenarios/{analysis.Items("scenarios")[0].Id()}"])
        {
            var tags = new HashSet<string>();
            foreach (var format in (string[])["blocks", "html", "markdown", "text", "none"])
            {
                using var response = await api.GetAsync($"/v1/{path}?bodyFormat={format}");
                using var again = await api.GetAsync($"/v1/{path}?bodyFormat={format}", ("If-None-Match", response.Header("ETag")!));
                using var other = await api.GetAsync($"/v1/{path}?bodyFormat={(format == "text" ? "html" : "text")}", ("If-None-Match", response.Header("ETag")!));

                Assert.True(tags.Add(response.Header("ETag")!), path);
                Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, other.StatusCode));
                Assert.Equal(response.Header("ETag"), again.Header("ETag"));
            }
        }
    }

    [Fact]
    public async Task HTML_runs_nothing_that_the_document_brings()
    {
        await ArticleAsync(Hostile, "text/markdown", "hostile");

        var html = string.Concat(Bodies(await api.ReadAsync("/v1/articles/hostile?bodyFormat=html")).Select(body => body.GetString()));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"#ref-tarrow-2011\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("scenario-analyses")]
    [InlineData("scenarios")]
    [InlineData("articles/in-every-body")]
    [InlineData("articles/in-every-body/scenario-analyses")]
    [InlineData("scenario-analyses/0199c0de-0000-7000-8000-000000000000")]
    [InlineData("scenarios/0199c0de-0000-7000-8000-000000000000")]
    public async Task An_unknown_format_is_refused_naming_those_there_are(string path)
    {
        foreach (var value in (string[])["docx", "HTML", "", "0", "html,text"])
        {
            using var response = await api.GetAsync($"/v1/{path}?bodyFormat={value}");

            var error = await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "bodyFormat", "unknown-value");
            Assert.EndsWith("is not one of blocks, html, markdown, text, none.", error.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_a_body_format_the_article_is_JSON_and_nothing_else()
    {
        using var browser = await api.GetAsync("/v1/articles/in-every-body?bodyFormat=html", ("Accept", "text/html, */*;q=0.8"));
        using var format = await api.GetAsync("/v1/articles/in-every-body?bodyFormat=html&format=markdown");
        using var accept = await api.GetAsync("/v1/articles/in-every-body?bodyFormat=html", ("Accept", "text/html"));

        Assert.Equal("application/json; charset=utf-8", browser.Header("Content-Type"));
        await format.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value");
        Assert.Equal("There are application/json.", (await accept.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
    }

    private async Task<JsonElement> ArticleAsync(string document, string mediaType, string slug)
    {
        using (var response = await api.GetAsync($"/v1/articles/{slug}"))
        {
            if (response.StatusCode == HttpStatusCode.NotFound)
                await api.ImportedAsync(document, $"?publish=true&slug={slug}", mediaType);
        }
        return await api.ReadAsync($"/v1/articles/{slug}");
    }

    private static List<JsonElement> Bodies(JsonElement article) =>
    [
        .. article.Items("sections").Select(section => section.GetProperty("content")),
        .. article.Items("scenarioAnalyses").SelectMany(analysis => analysis.Items("scenarios").Select(scenario => scenario.GetProperty("content")).Prepend(analysis.GetProperty("introduction"))),
    ];
}
