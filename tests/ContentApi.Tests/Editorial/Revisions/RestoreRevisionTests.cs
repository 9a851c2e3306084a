using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Revisions;

public sealed class RestoreRevisionTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_was_comes_back_as_a_new_revision_with_every_id_it_had()
    {
        var article = await api.DraftAsync(Documents.Complete("Brought Back", "Phoenix"), "?topic=Fire");
        await api.EditAsync(article.Id(), document => document with { Title = "Another", Sections = [], ScenarioAnalyses = [], Citations = [], Topics = [], Tldr = null });

        using var response = await RestoreAsync(article.Id(), 1, article.Tag(2), "?reason=It%20was%20better.");
        var restored = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal((article.Tag(3), 3), (response.Header("ETag"), restored.GetProperty("revision").GetInt32()));
        foreach (var member in (string[])["id", "slug", "title", "topics", "sections", "scenarioAnalyses", "citations", "words", "status"])
            Assert.Equal((member, article.GetProperty(member).GetRawText()), (member, restored.GetProperty(member).GetRawText()));
        Assert.Equal(article.GetProperty("tldr").Text("text"), restored.GetProperty("tldr").Text("text"));
        var revisions = await RevisionsAsync(article.Id());
        Assert.Equal((3, "It was better.", "tests"), (revisions.Count, revisions[0].Text("reason"), revisions[0].Text("keyId")));
    }

    [Fact]
    public async Task The_slug_stays_and_the_public_sees_nothing_before_the_next_publication()
    {
        var article = await api.PublishedAsync(Documents.Short("First Version"), "?publish=true&slug=first-version");
        await api.EditAsync(article.Id(), document => document with { Title = "Second Version", Slug = "second-version" });
        using (var published = await api.PublishAsync(article.Id()))
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        using var before = await api.GetAsync("/v1/articles/second-version");

        using var response = await RestoreAsync(article.Id(), 1);

        Assert.Equal(("First Version", "second-version", "published"), await response.JsonAsync(HttpStatusCode.OK) is var restored ? (restored.Text("title"), restored.Slug(), restored.Text("status")) : default);
        using var after = await api.GetAsync("/v1/articles/second-version");
        Assert.Equal((before.Header("ETag"), await before.TextAsync()), (after.Header("ETag"), await after.TextAsync()));
        using var again = await api.PublishAsync(article.Id());
        Assert.Equal("First Version", (await api.ReadAsync("/v1/articles/second-version")).Text("title"));
    }

    [Fact]
    public async Task A_summary_is_as_fresh_as_it_was()
    {
        var id = (await api.DraftAsync(Documents.Complete("Fresh and Stale", "Clover"))).Id();
        await api.EditAsync(id, document => document with { Sections = [document.Sections[0]] });
        Assert.True(await IsStaleAsync(id));

        using var fresh = await RestoreAsync(id, 1);
        Assert.False(await IsStaleAsync(id));
        using var stale = await RestoreAsync(id, 2);
        Assert.True(await IsStaleAsync(id));
        await api.EditAsync(id, document => document with { Tldr = document.Tldr! with { Text = "Rewritten for what is left." } });
        Assert.False(await IsStaleAsync(id));
        using var staleAgain = await RestoreAsync(id, 2);
        Assert.True(await IsStaleAsync(id));
    }

    [Fact]
    public async Task Restoring_what_is_there_changes_nothing()
    {
        var id = (await api.DraftAsync(Documents.Complete("There Already", "Stone"))).Id();
        await api.EditAsync(id, document => document with { Title = "For a While" });
        using var first = await RestoreAsync(id, 1);
        var before = await api.ContentsAsync();

        using var again = await RestoreAsync(id, 1, id.Tag(3));
        using var current = await RestoreAsync(id, 3, id.Tag(3));
        using var dry = await RestoreAsync(id, 2, id.Tag(3), "?dryRun=true");

        Assert.Equal((id.Tag(3), id.Tag(3), null), (again.Header("ETag"), current.Header("ETag"), dry.Header("ETag")));
        Assert.Equal("For a While", (await dry.JsonAsync(HttpStatusCode.OK)).Text("title"));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task A_language_that_a_translation_has_by_now_is_not_taken_from_it()
    {
        var (english, arabic) = (await api.DraftAsync(Documents.Short("Once in Arabic"), "?locale=ar"), await api.DraftAsync(Documents.Short("Now in Arabic"), "?locale=ar"));
        await api.EditAsync(english.Id(), document => document with { Locale = "en" });
        await api.TranslateAsync(arabic.Id(), english.Id());

        using var refused = await RestoreAsync(english.Id(), 1);

        Assert.Contains(arabic.Slug(), (await refused.ProblemAsync(HttpStatusCode.Conflict, "translation-exists")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(2, (await RevisionsAsync(english.Id())).Count);
    }

    [Fact]
    public async Task Of_those_who_restore_one_version_at_the_same_time_exactly_one_wins()
    {
        var id = (await api.DraftAsync(Documents.Complete("Raced For", "Hare"))).Id();
        await api.EditAsync(id, document => document with { Title = "Second" });
        await api.EditAsync(id, document => document with { Title = "Third" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => RestoreAsync(id, 1 + (i % 2), id.Tag(3))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            Assert.Equal(id.Tag(4), (await refused.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        Assert.Equal([4, 3, 2, 1], (await RevisionsAsync(id)).Select(revision => revision.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task A_write_needs_its_precondition_its_revision_and_a_reason_that_is_one()
    {
        var id = (await api.DraftAsync(Documents.Short("Refused"))).Id();

        using var blind = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{id}/revisions/1/restore");
        using var missing = await RestoreAsync(id, 2);
        using var silent = await RestoreAsync(id, 1, query: "?reason=%20");
        using var nowhere = await RestoreAsync("no-such-article", 1);

        await blind.ProblemAboutAsync(HttpStatusCode.PreconditionRequired, "precondition-required", "If-Match", "required");
        await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await silent.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "reason", "invalid-reason");
        await nowhere.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private Task<HttpResponseMessage> RestoreAsync(string id, int number, string ifMatch = "*", string query = "") =>
        api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{id}/revisions/{number}/restore{query}", null, ("If-Match", ifMatch));

    private async Task<IReadOnlyList<JsonElement>> RevisionsAsync(string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}/revisions");
        return (await response.JsonAsync(HttpStatusCode.OK)).Items("data");
    }

    private async Task<bool> IsStaleAsync(string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}");
        return (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("tldr").GetProperty("isStale").GetBoolean();
    }
}
