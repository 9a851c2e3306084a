using System.Net;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class ArticlePartsTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("sections")]
    [InlineData("scenario-analyses")]
    [InlineData("citations")]
    public async Task Parts_are_read_and_sent_back_one_by_one_and_together_without_a_revision(string parts)
    {
        var draft = await api.DraftAsync(Documents.Complete($"Back by Part {parts}"));
        var before = await api.ContentsAsync();
        foreach (var query in (string[])["", "?bodyFormat=markdown"])
        {
            var list = await api.EditableAsync($"/{draft.Id()}/{parts}{query}");
            var first = list["data"]![0]!;
            Assert.Null(list["page"]!["next"]);
            Assert.True(JsonNode.DeepEquals(first, await api.EditableAsync($"/{draft.Id()}/{parts}/{first["id"]}{query}")));

            await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}/{parts}{query}", list.ToJsonString());
            var saved = await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}/{parts}/{first["id"]}{query}", first.ToJsonString());
            Assert.Equal(first["id"]!.GetValue<string>(), saved.Id());
        }

        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task A_section_is_added_read_replaced_moved_and_deleted()
    {
        var draft = await api.DraftAsync(Documents.Complete("One Section"));
        using var response = await api.WriteAsync(HttpMethod.Post, $"/{draft.Id()}/sections?bodyFormat=html", """{"heading": "Postscript", "content": "<p>As <em>Tarrow (2011)</em> says.</p>"}""", draft.Tag(1));
        var added = await response.JsonAsync(HttpStatusCode.Created);
        var location = response.Header("Location")!;
        Assert.Equal(($"/manage/v1/articles/{draft.Id()}/sections/{added.Id()}", draft.Tag(2)), (location, response.Header("ETag")));
        Assert.Equal(("postscript", draft.Items("sections").Count + draft.Items("scenarioAnalyses").Count + 1), (added.Text("anchor"), added.GetProperty("position").GetInt32()));
        Assert.Equal("citation", added.Items("content")[0].Items("markDefs")[0].Text("_type"));

        var path = location["/manage/v1/articles".Length..];
        var moved = await api.SavedAsync(HttpMethod.Put, path, """{"heading": "Foreword", "position": 1}""");
        Assert.Equal((1, "postscript", 0), (moved.GetProperty("position").GetInt32(), moved.Text("anchor"), moved.Items("content").Count));
        Assert.Equal(added.Id(), (await api.EditableAsync($"/{draft.Id()}"))["sections"]![0]!["id"]!.GetValue<string>());

        using var deleted = await api.WriteAsync(HttpMethod.Delete, path, null, draft.Tag(3));
        Assert.Equal((HttpStatusCode.NoContent, draft.Tag(4)), (deleted.StatusCode, deleted.Header("ETag")));
        using var gone = await api.ManageAsync(HttpMethod.Get, location);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(draft.GetProperty("sections").GetRawText(), (await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}", "{}")).GetProperty("sections").GetRawText());
    }

    [Fact]
    public async Task The_TLDR_is_written_confirmed_and_taken_away()
    {
        var draft = await api.DraftAsync(Documents.Complete("One Summary"));
        await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}?bodyFormat=text", """{"sections": [{"content": "Another body."}]}""");
        var stale = await api.EditableAsync($"/{draft.Id()}/tldr");
        Assert.True(stale["isStale"]!.GetValue<bool>());

        var confirmed = await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}/tldr", stale.ToJsonString());
        Assert.Equal((false, 3, draft.GetProperty("tldr").Id()), (confirmed.GetProperty("isStale").GetBoolean(), confirmed.GetProperty("forRevision").GetInt32(), confirmed.Id()));
        using var again = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/tldr", stale.ToJsonString(), draft.Tag(3));
        Assert.Equal(draft.Tag(3), again.Header("ETag"));

        using var deleted = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}/tldr", null);
        using var twice = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}/tldr", null);
        using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}/tldr");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await twice.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await read.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Errors_point_into_the_body_that_was_sent()
    {
        var draft = await api.DraftAsync(Documents.Complete("Pointers"));
        var analysis = draft.Items("scenarioAnalyses")[0].Id();
        var anchor = draft.Items("sections")[0].Text("anchor");
        using var one = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/scenario-analyses/{analysis}", """{"question": "Q?", "scenarios": [{"title": "S", "content": "x", "actor": {"slug": "nobody"}}]}""");
        using var list = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/sections", $$"""{"data": [{"content": "x"}, {"anchor": "{{anchor}}"}, {"anchor": "{{anchor}}"}]}""");
        using var added = await api.WriteAsync(HttpMethod.Post, $"/{draft.Id()}/citations", """{"key": "tarrow-2011", "text": "Tarrow again"}""");
        using var tldr = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/tldr", """{"id": "0199c0de-0000-7000-8000-000000000000", "text": "x"}""");
        using var invalid = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/sections", """{"data": [{"heading": "a\nb"}]}""");

        var other = draft.Items("scenarioAnalyses")[0].Items("scenarios")[0].Text("anchor");
        using var elsewhere = await api.WriteAsync(HttpMethod.Post, $"/{draft.Id()}/sections", $$"""{"anchor": "{{other}}", "position": 1}""");

        Assert.Equal(["duplicate-anchor /anchor"], await elsewhere.ErrorsAsync());
        Assert.Equal(["body-format-needed /scenarios/0/content", "unknown-term /scenarios/0/actor"], (await one.ErrorsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(["body-format-needed /data/0/content", "duplicate-anchor /data/2/anchor"], (await list.ErrorsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(["duplicate-key /key"], await added.ErrorsAsync());
        Assert.Equal(["unknown-id /id"], await tldr.ErrorsAsync());
        Assert.Equal(["invalid-text /data/0/heading"], await invalid.ErrorsAsync());
    }

    [Fact]
    public async Task A_part_that_is_not_there_is_not_found()
    {
        var draft = await api.DraftAsync(Documents.Complete("No Such Part"));
        const string nobody = "0199c0de-0000-7000-8000-000000000000";
        foreach (var (path, body) in new[] { ("sections", "{}"), ("scenario-analyses", """{"question": "Q?"}"""), ("citations", """{"text": "R"}""") })
        {
            using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}/{path}/{nobody}");
            using var written = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/{path}/{nobody}", body);
            using var deleted = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}/{path}/{nobody}", null);
            foreach (var response in new[] { read, written, deleted })
                await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }
}
