using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class ReplaceArticleTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("")]
    [InlineData("?bodyFormat=markdown")]
    [InlineData("?bodyFormat=html")]
    [InlineData("?bodyFormat=text")]
    public async Task What_is_read_and_sent_back_is_no_revision(string query)
    {
        var draft = await api.DraftAsync(Documents.Complete("Sent Back" + query));
        var before = await api.ContentsAsync();
        using var response = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}{query}", (await api.EditableAsync($"/{draft.Id()}{query}")).ToJsonString(), draft.Tag(1));

        Assert.Equal(draft.GetRawText(), (await response.JsonAsync(HttpStatusCode.OK)).GetRawText());
        Assert.Equal(draft.Tag(1), response.Header("ETag"));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task What_is_left_out_is_removed()
    {
        var draft = await api.DraftAsync(Documents.Complete("Left Out"));
        using var response = await api.WriteAsync(HttpMethod.Put, $"/{draft.Slug()}", """{"title": "Only This"}""", draft.Tag(1));

        var article = await response.JsonAsync(HttpStatusCode.OK);
        Assert.Equal(draft.Tag(2), response.Header("ETag"));
        Assert.Equal(("Only This", draft.Slug(), draft.Text("locale"), 2), (article.Text("title"), article.Slug(), article.Text("locale"), article.GetProperty("revision").GetInt32()));
        foreach (var member in (string[])["sections", "scenarioAnalyses", "citations", "actors"])
            Assert.Empty(article.Items(member));
    }

    [Fact]
    public async Task A_write_needs_the_current_version()
    {
        var draft = await api.DraftAsync(Documents.Short("Versions"));
        var body = (await api.EditableAsync($"/{draft.Id()}")).ToJsonString();
        using var none = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}", body, ifMatch: null);
        using var stale = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}", body, draft.Tag(7));

        await none.ProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        Assert.Equal(draft.Tag(1), (await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
    }

    [Fact]
    public async Task Editing_a_published_article_changes_no_byte_of_what_is_public()
    {
        var article = await api.PublishedAsync(Documents.Complete("Public as It Was"));
        string[] addresses = [$"/v1/articles/{article.Id()}", $"/v1/articles/{article.Id()}/citations", $"/v1/articles/{article.Id()}/tldr", "/v1/articles", "/v1/tldrs", $"/v1/works", "/v1/search?q=lantern"];
        async Task<IReadOnlyList<string>> PublicAsync() => [.. await Task.WhenAll(addresses.Select(async address => (await api.ReadAsync(address)).GetRawText()))];
        var before = await PublicAsync();

        var edited = await api.EditableAsync($"/{article.Id()}");
        edited["title"] = "Edited";
        edited["slug"] = "edited";
        edited["tldr"] = null;
        edited["citations"] = new JsonArray();
        await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}", edited.ToJsonString());

        Assert.Equal(before, await PublicAsync());
        Assert.Equal("published", (await api.EditableAsync("/edited"))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_slug_of_another_article_is_not_given()
    {
        await api.DraftAsync(Documents.Short("First Come"));
        var second = await api.DraftAsync(Documents.Short("Second Come"));
        using var response = await api.WriteAsync(HttpMethod.Put, $"/{second.Id()}", """{"title": "T", "slug": "first-come"}""");

        await response.ProblemAsync(HttpStatusCode.Conflict, "slug-taken");
        Assert.Equal("Second Come", (await api.EditableAsync("/second-come"))["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_part_that_was_removed_may_come_back_as_itself_and_a_stranger_may_not()
    {
        var draft = await api.DraftAsync(Documents.Complete("Comes Back"));
        var whole = (await api.EditableAsync($"/{draft.Id()}")).ToJsonString();
        var stranger = (await api.DraftAsync(Documents.Complete("A Stranger"))).Items("sections")[0].Id();
        await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}", """{"title": "Emptied"}""");
        var back = await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}", whole);
        using var refused = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}", $$"""{"title": "T", "sections": [{"id": "{{stranger}}"}]}""");

        Assert.Equal(draft.GetProperty("sections").GetRawText(), back.GetProperty("sections").GetRawText());
        Assert.Equal(draft.GetProperty("scenarioAnalyses").GetRawText(), back.GetProperty("scenarioAnalyses").GetRawText());
        Assert.Equal(draft.GetProperty("citations").GetRawText(), back.GetProperty("citations").GetRawText());
        Assert.Equal(["unknown-id /sections/0/id"], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task A_scenario_that_is_copied_with_its_outcomes_can_be_published()
    {
        var draft = await api.DraftAsync(Documents.Complete("A Copied Scenario"));
        var edited = await api.EditableAsync($"/{draft.Id()}");
        var scenarios = edited["scenarioAnalyses"]![0]!["scenarios"]!.AsArray();
        var copy = scenarios[0]!.DeepClone().AsObject();
        copy.Remove("id");
        copy.Remove("anchor");
        scenarios.Add(copy);
        await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}", edited.ToJsonString());
        using var published = await api.PublishAsync(draft.Id());

        await published.JsonAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_id_that_only_stands_in_the_article_is_no_parts()
    {
        var draft = await api.DraftAsync(Documents.Complete("Any Id at All"), "?topic=Locks");
        var work = draft.Items("citations")[0].Text("workId");
        await api.SavedAsync(HttpMethod.Put, $"/{draft.Id()}", """{"title": "Emptied"}""");
        foreach (var id in new[] { draft.Id(), work, draft.Items("topics")[0].Id(), draft.Items("citations")[0].Id() })
        {
            using var refused = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}", $$"""{"title": "T", "sections": [{"id": "{{id}}"}]}""");
            Assert.Equal(["unknown-id /sections/0/id"], await refused.ErrorsAsync());
        }
    }

    [Fact]
    public async Task However_many_parts_were_removed_they_come_back()
    {
        var article = await api.CreatedAsync(JsonSerializer.Serialize(new { title = "Many Come Back", citations = Enumerable.Range(0, 300).Select(i => new { text = $"Tarrow, H. ({1600 + i}). Keepers of lantern {i}. Pharos Press." }) }));
        var whole = (await api.EditableAsync($"/{article.Id()}/citations")).ToJsonString();
        await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}/citations", """{"data": []}""");
        await api.SavedAsync(HttpMethod.Patch, $"/{article.Id()}", """{"subtitle": "In between"}""");
        await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}/citations", whole);

        Assert.Equal(whole, (await api.EditableAsync($"/{article.Id()}/citations")).ToJsonString());
    }

    [Fact]
    public async Task An_article_that_was_read_without_its_body_does_not_lose_it()
    {
        var draft = await api.DraftAsync(Documents.Complete("Without Its Body"));
        var read = await api.EditableAsync($"/{draft.Id()}?bodyFormat=none");
        using var refused = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}", read.ToJsonString());

        Assert.All(await refused.ErrorsAsync(), error => Assert.StartsWith("body-left-out /", error, StringComparison.Ordinal));
        Assert.Contains("body-left-out /sections/0/content", await refused.ErrorsAsync());
    }

    [Fact]
    public async Task A_mark_that_names_no_reference_is_the_editors_and_not_the_publics()
    {
        var draft = await api.DraftAsync(Documents.Complete("Dangling"));
        await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"citations": []}""");
        await api.PublishAsync(draft.Id());
        var shown = await api.ReadAsync($"/v1/articles/{draft.Id()}");
        var kept = await api.EditableAsync($"/{draft.Id()}");

        Assert.DoesNotContain("citationId", shown.GetProperty("sections").GetRawText());
        Assert.Contains("citationId", kept["sections"]!.ToJsonString());
        Assert.Contains("(Tarrow, 2011, p. 12)", (await api.ReadAsync($"/v1/articles/{draft.Id()}?bodyFormat=text")).GetProperty("sections").GetRawText());
    }

    [Fact]
    public async Task The_longest_that_is_taken_can_be_published()
    {
        string Long(int length) => string.Create(length, new Random(length), (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)random.Next('一', '龥');
        });
        var article = await api.CreatedAsync(JsonSerializer.Serialize(new
        {
            title = Long(2_000),
            tldr = new { label = Long(2_000), text = Long(20_000) },
            sections = new[] { new { heading = Long(2_000), content = new[] { new { _type = "block", _key = Long(200), children = new[] { new { text = Long(100_000) } } } } } },
            scenarioAnalyses = new[] { new { question = Long(2_000), scenarios = new[] { new { title = Long(2_000), actor = new { name = Long(200) }, outcomes = new[] { new { text = Long(20_000) } } } } } },
            citations = new[] { new { key = Long(200), text = Long(20_000), csl = new { id = "x", type = "book", title = Long(20_000), DOI = Long(20_000), author = new[] { new { family = Long(2_000), given = Long(2_000) } }, publisher = Long(20_000) } } },
        }));
        using var published = await api.PublishAsync(article.Id());

        await published.JsonAsync(HttpStatusCode.OK);
        Assert.Single((await api.ReadAsync($"/v1/articles/{article.Id()}")).Items("citations"));
    }

    [Fact]
    public async Task An_article_joins_the_translations_of_another_and_leaves_them()
    {
        var english = await api.CreatedAsync("""{"title": "A Lock on the River"}""");
        var french = await api.CreatedAsync($$"""{"title": "Une écluse", "locale": "fr", "translationOf": "{{english.Slug()}}"}""");
        using var second = await api.WriteAsync(HttpMethod.Post, "", $$"""{"title": "Encore", "locale": "fr", "translationOf": "{{english.Slug()}}"}""", ifMatch: null);
        await second.ProblemAsync(HttpStatusCode.Conflict, "translation-exists");
        async Task<int> GroupsAsync() => (await api.RowsAsync<Guid>($"SELECT DISTINCT translation_group_id FROM editorial.articles WHERE id IN ('{english.Id()}', '{french.Id()}')")).Count;
        Assert.Equal(1, await GroupsAsync());

        await api.SavedAsync(HttpMethod.Put, $"/{french.Id()}", """{"title": "Une autre écluse"}""");
        Assert.Equal(1, await GroupsAsync());
        await api.SavedAsync(HttpMethod.Patch, $"/{french.Id()}", """{"translationOf": null}""");
        Assert.Equal(2, await GroupsAsync());
        await api.SavedAsync(HttpMethod.Patch, $"/{french.Id()}?reason=Together+again", $$"""{"translationOf": "{{english.Id()}}"}""");
        await api.SavedAsync(HttpMethod.Patch, $"/{french.Id()}?reason=As+it+is", $$"""{"translationOf": "{{english.Id()}}"}""");
        Assert.Equal(1, await GroupsAsync());
        // That it comes and goes is on record like any edit.
        Assert.Equal(["create", "edit", "edit", "Together again"], await api.RowsAsync<string>($"SELECT reason FROM editorial.revisions WHERE article_id = '{french.Id()}' ORDER BY number"));
    }
}
