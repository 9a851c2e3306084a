using System.Net;
using System.Text.Json;

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

            Assert.Equal($"There are application/json, {CslJson}.", (await accepted.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
            Assert.Equal("'endnote' is not one of json, csl-json.", (await named.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value")).Text("detail"));
        }
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
