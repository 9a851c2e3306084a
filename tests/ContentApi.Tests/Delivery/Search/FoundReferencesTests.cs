using System.Net;

namespace ContentApi.Tests.Delivery.Search;

public sealed class FoundReferencesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Citations_that_are_searched_for_come_in_every_format_of_references_best_first()
    {
        await api.PublishedAsync(Documents.Complete("Sources to Find", "Dotterel"));
        var ids = (await api.ReadAllAsync("/v1/search?q=dotterel&type=citation")).Select(hit => hit.Id()).ToList();
        using var json = await api.GetAsync("/v1/search?q=dotterel&type=citation&format=csl-json");
        using var list = await api.GetAsync("/v1/search?q=dotterel&type=citation", ("Accept", "text/x-bibliography; style=mla"));
        using var known = await api.GetAsync("/v1/search?q=dotterel&type=citation&format=csl-json", ("If-None-Match", json.Header("ETag")!));

        Assert.NotEmpty(ids);
        Assert.Equal(ids, (await json.JsonAsync(HttpStatusCode.OK)).EnumerateArray().Select(item => item.Text("id")));
        Assert.Equal("text/x-bibliography; style=mla; locale=en-US; charset=utf-8", list.Header("Content-Type"));
        Assert.Equal(ids.Count, System.Text.Encoding.UTF8.GetString(await list.BytesAsync()).Count(letter => letter == '\n'));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task The_next_page_of_them_is_in_the_header()
    {
        await api.PublishedAsync(Documents.Complete("Sources by Pages", "Whimbrel"));
        var all = (await api.ReadAllAsync("/v1/search?q=whimbrel&type=citation")).Select(hit => hit.Id()).ToList();
        var ids = new List<string>();
        for (var next = "/v1/search?q=whimbrel&type=citation&limit=1&format=csl-json"; next is not null;)
        {
            using var response = await api.GetAsync(next);
            ids.AddRange((await response.JsonAsync(HttpStatusCode.OK)).EnumerateArray().Select(item => item.Text("id")!));
            next = response.Header("Link")?.Split('<', '>')[1];
        }

        Assert.Equal(all, ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&type=article&type=citation")]
    [InlineData("&type=citation&count=exact")]
    public async Task Where_more_than_citations_is_asked_for_there_is_JSON_only(string query)
    {
        using var named = await api.GetAsync($"/v1/search?q=toll{query}&format=bibtex");
        using var accepted = await api.GetAsync($"/v1/search?q=toll{query}", ("Accept", "application/x-bibtex"));

        Assert.Equal("'bibtex' is not one of json.", (await named.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "format", "unknown-value")).Text("detail"));
        Assert.Equal("There are application/json.", (await accepted.ProblemAboutAsync(HttpStatusCode.NotAcceptable, "not-acceptable", "Accept", "not-acceptable")).Text("detail"));
    }
}
