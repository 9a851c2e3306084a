using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class PatchArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_patch_changes_what_it_names_and_nothing_else()
    {
        var draft = await api.DraftAsync(Documents.Complete("Patched"));
        var article = await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"subtitle": "New", "tldr": {"label": "In short"}, "actors": null}""");

        Assert.Equal(("New", "In short", draft.GetProperty("tldr").Text("text")), (article.Text("subtitle"), article.GetProperty("tldr").Text("label"), article.GetProperty("tldr").Text("text")));
        Assert.Empty(article.Items("actors"));
        foreach (var member in (string[])["sections", "scenarioAnalyses", "citations", "publication", "slug"])
            Assert.Equal(draft.GetProperty(member).GetRawText(), article.GetProperty(member).GetRawText());
    }

    [Fact]
    public async Task A_patch_that_names_what_is_not_written_is_refused()
    {
        var draft = await api.DraftAsync(Documents.Short("Not by Patching"));
        using var response = await api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", $$"""{"status": "published", "id": "{{draft.Id()}}", "publishedAt": "2026-01-01T00:00:00Z"}""");
        using var wrong = await api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"title": null, "titel": "x", "tldr": {"text": 5}}""");
        using var array = await api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", "[]");

        Assert.Equal(["read-only /publishedAt", "read-only /status"], (await response.ErrorsAsync()).Order());
        Assert.Equal(["required /title", "unknown-member /titel", "wrong-type /tldr/text"], (await wrong.ErrorsAsync()).Order());
        Assert.Equal(["wrong-type "], await array.ErrorsAsync());
    }

    [Fact]
    public async Task A_publication_that_is_named_is_another_one()
    {
        var draft = await api.CreatedAsync("""{"title": "Moved House", "publication": {"name": "The Old House"}}""");
        var byName = await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"publication": {"name": "The New House"}}""");
        var bySlug = await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"publication": {"slug": "the-old-house"}}""");
        using var unknown = await api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"publication": {"slug": "the-house-next-door"}}""");

        Assert.Equal(("the-new-house", "the-old-house"), (byName.GetProperty("publication").Slug(), bySlug.GetProperty("publication").Slug()));
        Assert.Equal(["unknown-term /publication"], await unknown.ErrorsAsync());
    }

    [Fact]
    public async Task A_body_can_be_patched_in_markdown()
    {
        var draft = await api.DraftAsync(Documents.Complete("In Markdown"));
        var sections = draft.Items("sections").Select(section => new Dictionary<string, object?> { ["id"] = section.Id(), ["heading"] = section.Text("heading"), ["content"] = section.GetProperty("content") }).ToList();
        sections[0]["content"] = "Written **anew**, as Tarrow (2011) would.";
        var article = await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}?bodyFormat=markdown", JsonSerializer.Serialize(new { sections }));

        Assert.Equal(draft.Items("sections")[1].GetRawText(), article.Items("sections")[1].GetRawText());
        Assert.Contains(article.Items("citations").SelectMany(citation => citation.Items("mentions")), mention => mention.Text("anchor") == article.Items("sections")[0].Text("anchor"));
    }

    [Fact]
    public async Task A_dry_run_answers_and_writes_nothing()
    {
        var draft = await api.DraftAsync(Documents.Short("Dry"));
        var before = await api.ContentsAsync();
        var article = await api.SavedAsync(HttpMethod.Patch, $"/{draft.Id()}?dryRun=true", """{"title": "Wet"}""");

        Assert.Equal("Wet", article.Text("title"));
        Assert.Equal(before, await api.ContentsAsync());
        Assert.Equal(HttpStatusCode.OK, (await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}")).StatusCode);
    }
}
