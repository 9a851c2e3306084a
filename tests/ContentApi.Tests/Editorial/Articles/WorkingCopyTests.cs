using System.Net;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class WorkingCopyTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_working_copy_is_had_by_its_id_and_by_its_slug_with_its_findings()
    {
        var draft = await api.DraftAsync("A Title\n\nA paragraph that cites nobody (Nemo, 1999), and that is the whole article.\n");
        using var byId = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}");
        using var bySlug = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Slug()}");

        var article = await byId.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(draft.Tag(1), byId.Header("ETag"));
        Assert.Equal(article.GetRawText(), (await bySlug.JsonAsync(HttpStatusCode.OK)).GetRawText());
        Assert.Contains("tldr-missing", article.Items("findings").Select(finding => finding.Text("code")));
    }

    [Fact]
    public async Task HEAD_tells_the_entity_tag_that_a_write_needs()
    {
        var draft = await api.DraftAsync(Documents.Short("Only Its Tag"));

        using var response = await api.ManageAsync(HttpMethod.Head, $"/manage/v1/articles/{draft.Id()}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(draft.Tag(1), response.Header("ETag"));
        Assert.Empty(await response.BytesAsync());
    }

    [Fact]
    public async Task The_list_holds_every_article_last_changed_first_page_by_page()
    {
        var made = new List<string>();
        for (var i = 0; i < 9; i++)
            made.Add((await api.DraftAsync(Documents.Short($"Listed {i}"))).Id());
        await api.PublishAsync(made[3]);
        var listed = new List<string>();
        for (string? next = ""; next is not null;)
        {
            using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles?limit=4{(next.Length > 0 ? $"&after={next}" : "")}");
            var page = await response.JsonAsync(HttpStatusCode.OK);
            listed.AddRange(page.Items("data").Select(article => article.Id()));
            next = page.GetProperty("page").Text("next");
            Assert.Equal(next is null, response.Header("Link") is null);
        }

        Assert.Equal([made[3], .. made.Except([made[3]]).Reverse()], listed.Where(made.Contains));
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Theory]
    [InlineData("limit=0", "limit", "out-of-range")]
    [InlineData("after=nonsense", "after", "unknown-cursor")]
    [InlineData("kind=draft", "kind", "unknown-parameter")]
    [InlineData("status=public", "status", "unknown-value")]
    [InlineData("sort=words", "sort", "unknown-value")]
    [InlineData("sort=title,-title", "sort", "unknown-value")]
    [InlineData("topic=no-such-topic", "topic", "unknown-value")]
    [InlineData("locale=klingon", "locale", "invalid-locale")]
    [InlineData("updatedSince=lately", "updatedSince", "invalid-time")]
    [InlineData("q=", "q", "out-of-range")]
    [InlineData("count=about", "count", "unknown-value")]
    public async Task A_wrong_parameter_is_named(string query, string parameter, string code)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles?{query}");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    [Theory]
    [InlineData("nothing-like-it")]
    [InlineData("0199c0de-0000-7000-8000-000000000000")]
    public async Task An_article_that_does_not_exist_is_not_found(string idOrSlug)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{idOrSlug}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
