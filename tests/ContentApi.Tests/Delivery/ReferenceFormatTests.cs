using System.Net;
using System.Text.Json;
using ContentApi.Access;
using ContentApi.Tests.Editorial.Articles;

namespace ContentApi.Tests.Delivery;

public sealed class ReferenceFormatTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const string CslJson = "application/vnd.citationstyles.csl+json";

    private JsonElement article;

    public async ValueTask InitializeAsync() => article = (await api.ReadAllAsync("/v1/articles")) is [var first, ..]
        ? await api.ReadAsync($"/v1/articles/{first.Id()}")
        : await api.PublishedAsync(Documents.Complete("Well Cited"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private JsonElement Citation => article.Items("citations")[0];

    [Fact]
    public async Task An_articles_references_are_an_array_of_CSL_items_by_their_keys()
    {
        var items = await CslAsync($"articles/{article.Id()}/citations");

        Assert.Equal(article.Items("citations").Select(citation => citation.Text("key")), items.Select(item => item.Text("id")));
        Assert.Equal(article.Items("citations").Select(citation => citation.GetProperty("csl").GetRawText()), items.Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task A_citation_or_a_work_by_itself_is_an_array_of_one_item_by_its_id()
    {
        foreach (var (path, id) in ((string, string)[])[("citations", Citation.Id()), ("works", Citation.Text("workId")!)])
        {
            var item = Assert.Single(await CslAsync($"{path}/{id}"));

            Assert.Equal((id, Citation.GetProperty("csl").Text("title")), (item.Text("id"), item.Text("title")));
            Assert.Equal(id, Assert.Single(await CslAsync($"{path}/{id.ToUpperInvariant()}")).Text("id"));
            Assert.DoesNotContain(item.EnumerateObject(), member => member.Value.ValueKind == JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task The_format_is_chosen_by_the_parameter_or_by_Accept_and_only_then_varies_by_it()
    {
        foreach (var path in Paths())
        {
            using var accepted = await api.GetAsync(path, ("Accept", $"{CslJson}, application/json;q=0.5"));
            using var named = await api.GetAsync($"{path}?format=csl-json", ("Accept", "image/png"));
            using var json = await api.GetAsync(path);

            Assert.Equal([$"{CslJson}; charset=utf-8", $"{CslJson}; charset=utf-8", "application/json; charset=utf-8"], new[] { accepted, named, json }.Select(response => response.Header("Content-Type")));
            Assert.Equal(("Accept, Accept-Encoding", "Accept-Encoding", "Accept, Accept-Encoding"), (accepted.Header("Vary"), named.Header("Vary"), json.Header("Vary")));
            Assert.Equal(await accepted.BytesAsync(), await named.BytesAsync());
            Assert.Equal(accepted.Header("ETag"), named.Header("ETag"));
            Assert.NotEqual(accepted.Header("ETag"), json.Header("ETag"));

            using var known = await api.GetAsync($"{path}?format=csl-json", ("If-None-Match", named.Header("ETag")!));
            using var other = await api.GetAsync(path, ("If-None-Match", named.Header("ETag")!));
            Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (known.StatusCode, other.StatusCode));
        }
    }

    [Fact]
    public async Task What_there_is_not_is_refused_naming_what_there_is()
    {
        foreach (var path in Paths())
        {
            using var accepted = await api.GetAsync(path, ("Accept", "text/html"));
            using var named = await api.GetAsync($"{path}?format=endnote");

            Assert.Equal($"There are application/json, {CslJson}, application/x-bibtex, application/x-research-info-systems, text/x-bibliography, application/vnd.contentapi.bibliography+json.", (await accepted.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
            Assert.Equal("'endnote' is not one of json, csl-json, bibtex, ris, bibliography, bibliography-html, bibliography-json.", (await named.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value")).Text("detail"));
        }
    }

    [Theory]
    [InlineData("format=bibtex", "application/x-bibtex; charset=utf-8", "@book{")]
    [InlineData("format=ris", "application/x-research-info-systems; charset=utf-8", "TY  - ")]
    [InlineData("format=bibliography", "text/x-bibliography; style=apa; locale=en-US; charset=utf-8", "(2")]
    [InlineData("format=bibliography&style=harvard", "text/x-bibliography; style=harvard; locale=en-GB; charset=utf-8", "(2")]
    [InlineData("format=bibliography-html&style=mla", "text/html; charset=utf-8", "<i>")]
    [InlineData("format=bibliography-json", "application/vnd.contentapi.bibliography+json; charset=utf-8", "\"narrative\"")]
    public async Task Every_format_is_served_tagged_and_not_sent_twice(string query, string contentType, string content)
    {
        foreach (var path in Paths())
        {
            using var response = await api.GetAsync($"{path}?{query}");
            var text = System.Text.Encoding.UTF8.GetString(await response.BytesAsync());

            Assert.Equal((HttpStatusCode.OK, contentType), (response.StatusCode, response.Header("Content-Type")));
            Assert.True(path.Contains("/works/", StringComparison.Ordinal) || path.Contains("/citations/", StringComparison.Ordinal) || text.Contains(content, StringComparison.Ordinal), text);
            using var known = await api.GetAsync($"{path}?{query}", ("If-None-Match", response.Header("ETag")!));
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        }
    }

    [Fact]
    public async Task Style_and_locale_are_chosen_by_Accept_and_refused_where_there_are_none_such()
    {
        using var harvard = await api.GetAsync("/v1/works", ("Accept", "text/x-bibliography; style=harvard-cite-them-right; locale=en-US"));
        using var style = await api.GetAsync("/v1/works", ("Accept", "text/x-bibliography; style=vancouver"));
        using var locale = await api.GetAsync("/v1/works", ("Accept", "text/x-bibliography; locale=tlh"));
        using var named = await api.GetAsync("/v1/works?format=bibliography&style=vancouver");
        using var senseless = await api.GetAsync("/v1/works?format=csl-json&style=apa");

        Assert.Equal("text/x-bibliography; style=harvard; locale=en-US; charset=utf-8", harvard.Header("Content-Type"));
        Assert.Equal("There are the styles apa, chicago-author-date, mla, harvard.", (await style.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
        Assert.Equal("There are the locales en-US, en-GB.", (await locale.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
        await named.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "style", "unknown-value");
        Assert.Equal("Ask for one of the formats bibliography, bibliography-html, bibliography-json.", (await senseless.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "style", "unknown-value")).Text("detail"));
    }

    [Fact]
    public async Task Of_several_styles_that_are_accepted_the_preferred_one_that_there_is_counts()
    {
        using var preferred = await api.GetAsync("/v1/works", ("Accept", "text/x-bibliography; style=apa; q=0.5, text/x-bibliography; style=mla; q=0.9"));
        using var known = await api.GetAsync("/v1/works", ("Accept", "text/x-bibliography; style=vancouver, text/x-bibliography; style=mla; q=0.1"));

        Assert.Equal("text/x-bibliography; style=mla; locale=en-US; charset=utf-8", preferred.Header("Content-Type"));
        Assert.Equal("text/x-bibliography; style=mla; locale=en-US; charset=utf-8", known.Header("Content-Type"));
    }

    [Fact]
    public async Task A_type_that_CSL_JSON_does_not_have_is_a_document_there()
    {
        var draft = await api.CreatedAsync("""{"title": "Listened To", "citations": [{"text": "R", "csl": {"type": "podcast", "title": "Heard", "author": [{"family": "Lee"}], "issued": {"date-parts": [[2020]]}}}]}""");
        using var preview = await api.GetAsync($"/preview/v1/articles/{draft.Id()}/citations?format=csl-json", ("Authorization", $"Bearer {await api.KeyAsync(null, Scopes.ContentPreview)}"));

        Assert.Equal("document", Assert.Single((await preview.JsonAsync(HttpStatusCode.OK)).EnumerateArray()).Text("type"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_in_any_format()
    {
        foreach (var path in (string[])["articles/no-such-article/citations", "citations/nonsense", "works/0199c0de-0000-7000-8000-000000000000"])
        {
            using var response = await api.GetAsync($"/v1/{path}", ("Accept", CslJson));

            await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task Lists_across_articles_are_arrays_by_id_whose_next_page_is_in_the_header()
    {
        await api.PublishedAsync(Documents.Complete("Cited Again", "Beacon"));
        foreach (var list in (string[])["citations", "works"])
        {
            var ids = new List<string?>();
            for (var next = $"/v1/{list}?limit=3"; next is not null;)
            {
                using var response = await api.GetAsync(next, ("Accept", CslJson));
                Assert.Equal($"{CslJson}; charset=utf-8", response.Header("Content-Type"));
                ids.AddRange((await response.JsonAsync(HttpStatusCode.OK)).EnumerateArray().Select(item => item.Text("id")));
                next = response.Header("Link")?.Split('<', '>')[1];
            }
            Assert.Equal((await api.ReadAllAsync($"/v1/{list}")).Select(item => item.Id()), ids);
            Assert.True(ids.Count > 3);
        }
    }

    [Theory]
    [InlineData("fields=id")]
    [InlineData("count=exact")]
    public async Task What_CSL_JSON_has_no_room_for_is_asked_of_JSON_only(string query)
    {
        foreach (var list in (string[])["citations", "works"])
        {
            using var json = await api.GetAsync($"/v1/{list}?{query}", ("Accept", $"{CslJson}, */*;q=0.1"));
            using var named = await api.GetAsync($"/v1/{list}?{query}&format=csl-json");

            Assert.Equal("application/json; charset=utf-8", json.Header("Content-Type"));
            await named.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value");
        }
    }

    private string[] Paths() => ["/v1/citations", "/v1/works", $"/v1/articles/{article.Id()}/citations", $"/v1/citations/{Citation.Id()}", $"/v1/works/{Citation.Text("workId")}"];

    private async Task<IReadOnlyList<JsonElement>> CslAsync(string path) => [.. (await api.ReadAsync($"/v1/{path}?format=csl-json")).EnumerateArray()];
}
