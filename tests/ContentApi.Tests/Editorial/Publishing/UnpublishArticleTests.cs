using System.Net;
using System.Net.Http.Headers;

namespace ContentApi.Tests.Editorial.Publishing;

public sealed class UnpublishArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_was_public_is_gone_with_its_reason_wherever_it_was()
    {
        var article = await api.PublishedAsync(Documents.Complete("Here Today", "Mayfly"), "?publish=true&topic=Insects");
        var (citation, scenario) = (article.Items("citations")[0], article.Items("scenarioAnalyses")[0].Items("scenarios")[0]);

        using var response = await api.UnpublishAsync(article.Id(), "  A source was wrong.  ", article.Tag(2));
        var unpublished = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(article.Tag(3), response.Header("ETag"));
        Assert.Equal("unpublished", unpublished.Text("status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, unpublished.GetProperty("publishedRevision").ValueKind);
        foreach (var path in (string[])["", "/tldr", "/citations", "/scenario-analyses", "/adjacent"])
        {
            foreach (var name in (string[])[article.Id(), article.Slug()])
            {
                using var gone = await api.GetAsync($"/v1/articles/{name}{path}");
                Assert.Equal("The article was unpublished: A source was wrong.", (await gone.ProblemAsync(HttpStatusCode.Gone, "gone")).Text("detail"));
            }
        }
        foreach (var path in (string[])[$"citations/{citation.Id()}", $"works/{citation.Text("workId")}", $"works/{citation.Text("workId")}/articles", $"scenarios/{scenario.Id()}", "topics/insects", "publications/the-mayfly-quarterly"])
            Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/v1/{path}")).StatusCode);
        foreach (var list in (string[])["articles", "tldrs", "citations", "scenarios", "scenario-analyses", "works", "topics", "publications"])
            Assert.DoesNotContain(await api.ReadAllAsync($"/v1/{list}"), item => item.GetRawText().Contains("Mayfly", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_a_reason_the_article_is_just_gone()
    {
        var article = await api.PublishedAsync(Documents.Short("Gone Without a Word"));

        await api.UnpublishAsync(article.Id());

        using var gone = await api.GetAsync($"/v1/articles/{article.Slug()}");
        Assert.Equal("The article was unpublished.", (await gone.ProblemAsync(HttpStatusCode.Gone, "gone")).Text("detail"));
    }

    [Fact]
    public async Task An_article_that_is_published_again_is_back_under_its_ids()
    {
        var article = await api.PublishedAsync(Documents.Complete("Back Again", "Phoenix"), "?publish=true&publishedAt=2026-01-01T00:00:00Z");
        var before = await (await api.GetAsync($"/v1/articles/{article.Id()}/citations")).TextAsync();
        await api.UnpublishAsync(article.Id(), "for a while");

        using var response = await api.PublishAsync(article.Id());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("2026-01-01T00:00:00Z", (await api.ReadAsync($"/v1/articles/{article.Slug()}")).Text("publishedAt"));
        Assert.Equal(before, await (await api.GetAsync($"/v1/articles/{article.Id()}/citations")).TextAsync());
        Assert.Equal(["upsert", "delete", "upsert"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number"));
        Assert.Equal([0L], await api.RowsAsync<long>($"SELECT count(*) FROM published.tombstones WHERE article_id = '{article.Id()}'"));
    }

    [Fact]
    public async Task A_step_that_the_status_does_not_allow_is_refused_naming_those_that_it_does()
    {
        var draft = await api.DraftAsync(Documents.Short("Never Was Public"));
        using var never = await api.UnpublishAsync(draft.Id());
        await api.PublishAsync(draft.Id());
        await api.UnpublishAsync(draft.Id());
        using var twice = await api.UnpublishAsync(draft.Id());

        Assert.Equal("The article is draft; from there it allows submit, schedule, publish.", (await never.ProblemAsync(HttpStatusCode.Conflict, "transition-refused")).Text("detail"));
        Assert.Equal("The article is unpublished; from there it allows submit, schedule, publish.", (await twice.ProblemAsync(HttpStatusCode.Conflict, "transition-refused")).Text("detail"));
    }

    [Theory]
    [InlineData("""{"reason": ""}""", "empty")]
    [InlineData("""{"reason": "  "}""", "empty")]
    [InlineData("""{"reason": "a\u0000b"}""", "invalid-text")]
    [InlineData(null, "too-long")]
    public async Task A_reason_that_breaks_a_rule_is_invalid(string? body, string code)
    {
        var article = await api.PublishedAsync(Documents.Short("Reasons That Are None"));
        using var content = Api.Json(body ?? $$"""{"reason": "{{new string('x', 501)}}"}""");

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/unpublish", content, ("If-Match", "*"));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
        Assert.Equal(("/reason", code), (error.Text("pointer"), error.Text("code")));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"/v1/articles/{article.Id()}")).StatusCode);
    }

    [Theory]
    [InlineData("{\"reason\": ", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("[]", "application/json", HttpStatusCode.UnprocessableEntity, "invalid")]
    [InlineData("{\"reasn\": \"None\"}", "application/json", HttpStatusCode.UnprocessableEntity, "invalid")]
    [InlineData("reason=none", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body, string mediaType, HttpStatusCode status, string code)
    {
        var article = await api.PublishedAsync(Documents.Short("Unreadable Reasons"));
        using var content = new StringContent(body, MediaTypeHeaderValue.Parse(mediaType));

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/unpublish", content, ("If-Match", "*"));

        await response.ProblemAsync(status, code);
    }

    [Fact]
    public async Task A_body_of_another_form_is_told_by_its_place_and_names_no_type_of_the_program()
    {
        var article = await api.PublishedAsync(Documents.Short("Reasons by the Number"));

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/unpublish", Api.Json("{\n\"reason\": 7}"), ("If-Match", "*"));

        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");
        var error = Assert.Single(problem.Items("errors"));
        Assert.Equal(("wrong-type", "/reason"), (error.Text("code"), error.Text("pointer")));
        Assert.Contains("It is a string.", error.Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("Request", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_and_unpublishing_at_once_end_in_one_of_the_two()
    {
        var article = await api.PublishedAsync(Documents.Complete("To and Fro", "Pendulum"));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? api.UnpublishAsync(article.Id()) : api.PublishAsync(article.Id())));

        using var managed = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}");
        var status = (await managed.JsonAsync(HttpStatusCode.OK)).Text("status");
        Assert.Equal(status == "published" ? HttpStatusCode.OK : HttpStatusCode.Gone, (await api.GetAsync($"/v1/articles/{article.Id()}")).StatusCode);
    }
}
