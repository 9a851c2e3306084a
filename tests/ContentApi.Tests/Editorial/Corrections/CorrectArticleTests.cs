using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Corrections;

public sealed class CorrectArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Readers_are_told_what_was_corrected_and_why_the_latest_first()
    {
        var article = await api.PublishedAsync(Documents.Complete("Corrected Twice"));
        var path = $"/v1/articles/{article.Slug()}/corrections";
        Assert.Empty((await api.ReadAsync(path)).Items("data"));

        var first = await CorrectedAsync(article.Id(), "The toll is levied by tonnage.", "The draft law was misread.");
        await Task.WhenAll(ToldAsync(article.Id(), 1), ToldAsync(article.Slug(), 1));
        var second = await CorrectedAsync(article.Slug(), "  The date was the 4th.\nNot the 3rd.  ", null);

        var told = await api.ReadAsync(path);
        Assert.Equal([second.GetRawText(), first.GetRawText()], told.Items("data").Select(item => item.GetRawText()));
        Assert.Equal("The date was the 4th.\nNot the 3rd.", told.Items("data")[0].Text("what"));
        Assert.Equal((JsonValueKind.Null, 1), (told.Items("data")[0].GetProperty("why").ValueKind, told.Items("data")[0].GetProperty("revision").GetInt32()));
        Assert.Equal((2, null), (told.GetProperty("page").GetProperty("limit").GetInt32(), told.GetProperty("page").Text("next")));
    }

    [Fact]
    public async Task The_article_itself_is_as_it_was()
    {
        var article = await api.PublishedAsync(Documents.Complete("Left Alone"));
        using var before = await api.GetAsync($"/v1/articles/{article.Id()}");

        await CorrectedAsync(article.Id(), "One number.", null);

        using var after = await api.GetAsync($"/v1/articles/{article.Id()}");
        using var managed = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}");
        Assert.Equal(await before.TextAsync(), await after.TextAsync());
        Assert.Equal((before.Header("ETag"), article.Tag(2)), (after.Header("ETag"), managed.Header("ETag")));
    }

    [Fact]
    public async Task The_ledger_is_cached_and_as_old_as_its_latest_entry()
    {
        var article = await api.PublishedAsync(Documents.Short("Kept in Memory"), "?publish=true&locale=fr");
        var path = $"/v1/articles/{article.Slug()}/corrections";
        using var empty = await api.GetAsync(path);
        using (var statements = await Statements.CountAsync(api))
        {
            using var kept = await api.GetAsync(path);
            Assert.Equal((0, empty.Header("ETag")), (statements.Count, kept.Header("ETag")));
        }

        await CorrectedAsync(article.Id(), "A name.", null);

        using var told = await api.GetAsync(path);
        Assert.NotEqual(empty.Header("ETag"), told.Header("ETag"));
        Assert.Equal((article.Id(), "fr"), (told.Header("Surrogate-Key"), told.Header("Content-Language")));
        using var known = await api.GetAsync(path, ("If-None-Match", told.Header("ETag")!));
        using var knownByTime = await api.GetAsync(path, ("If-Modified-Since", await api.LastModifiedAsync(path)));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (known.StatusCode, knownByTime.StatusCode));
    }

    [Fact]
    public async Task Who_has_no_readers_has_none_to_tell()
    {
        var draft = await api.DraftAsync(Documents.Short("Never Seen"));
        var article = await api.PublishedAsync(Documents.Short("Seen Before"));
        await CorrectedAsync(article.Id(), "A name.", null);
        using var unpublished = await api.UnpublishAsync(article.Id());

        foreach (var id in (string[])[draft.Id(), article.Id()])
        {
            using var refused = await CorrectAsync(id, """{"what": "A number."}""");
            await refused.ProblemAsync(HttpStatusCode.Conflict, "not-published");
        }
        using var gone = await api.GetAsync($"/v1/articles/{article.Id()}/corrections");
        await gone.ProblemAsync(HttpStatusCode.Gone, "gone");
        Assert.Single(await LedgerAsync(article.Id()));
        using var published = await api.PublishAsync(article.Id());
        Assert.Single((await api.ReadAsync($"/v1/articles/{article.Id()}/corrections")).Items("data"));
    }

    [Fact]
    public async Task A_correction_can_be_read_at_its_own_address()
    {
        var article = await api.PublishedAsync(Documents.Short("At Its Place"));
        using var created = await CorrectAsync(article.Slug(), """{"what": "A place.", "why": "Two of that name."}""");
        using var read = await api.ManageAsync(HttpMethod.Get, created.Header("Location")!);
        using var other = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}/corrections/{article.Id()}");

        Assert.Equal(await created.TextAsync(), (await read.JsonAsync(HttpStatusCode.OK)).GetRawText());
        await other.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(await created.TextAsync(), Assert.Single(await LedgerAsync(article.Id())).GetRawText());
    }

    [Theory]
    [InlineData("{}", "/what")]
    [InlineData("""{"what": "   "}""", "/what")]
    [InlineData("""{"what": "a\u0000b"}""", "/what")]
    [InlineData("""{"what": "A date.", "why": ""}""", "/why")]
    [InlineData(null, "/why")]
    public async Task What_says_nothing_or_too_much_is_refused(string? body, string pointer)
    {
        var article = await api.PublishedAsync(Documents.Short("Told Nothing"));

        using var refused = await CorrectAsync(article.Id(), body ?? $$"""{"what": "A date.", "why": "{{new string('x', 2_001)}}"}""");

        Assert.Contains((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"), error => error.Text("pointer") == pointer);
        Assert.Empty(await LedgerAsync(article.Id()));
    }

    [Fact]
    public async Task It_takes_the_scope_that_publishing_takes()
    {
        var article = await api.PublishedAsync(Documents.Short("By Whom"));
        var writer = await api.KeyAsync(null, "content:write");

        using var refused = await api.SendAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/corrections", Api.Json("""{"what": "A date."}"""), ("Authorization", $"Bearer {writer}"));

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Corrections_and_unpublishing_at_once_leave_no_correction_of_what_was_not_public()
    {
        var article = await api.PublishedAsync(Documents.Short("Corrected to the Last"));

        var corrections = Enumerable.Range(0, 6).Select(i => CorrectAsync(article.Id(), $$"""{"what": "Correction {{i}}."}""")).ToList();
        using var unpublished = await api.UnpublishAsync(article.Id());
        var answers = await Task.WhenAll(corrections);

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
        Assert.Equal(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), (await LedgerAsync(article.Id())).Count);
        Assert.Equal(["delete"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number DESC LIMIT 1"));
    }

    private Task<HttpResponseMessage> CorrectAsync(string idOrSlug, string body) => api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{idOrSlug}/corrections", Api.Json(body));

    private async Task<JsonElement> CorrectedAsync(string idOrSlug, string what, string? why)
    {
        using var response = await CorrectAsync(idOrSlug, JsonSerializer.Serialize(new { what, why }));
        return await response.JsonAsync(HttpStatusCode.Created);
    }

    private async Task<IReadOnlyList<JsonElement>> LedgerAsync(string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}/corrections");
        return (await response.JsonAsync(HttpStatusCode.OK)).Items("data");
    }

    private async Task ToldAsync(string idOrSlug, int corrections) => Assert.Equal(corrections, (await api.ReadAsync($"/v1/articles/{idOrSlug}/corrections")).Items("data").Count);
}
