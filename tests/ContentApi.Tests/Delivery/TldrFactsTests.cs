using System.Net;
using ContentApi.Tests.Editorial.Articles;

namespace ContentApi.Tests.Delivery;

public sealed class TldrFactsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_TLDR_tells_its_words_its_reading_time_and_the_revision_that_it_was_written_for()
    {
        var article = await api.PublishedAsync(Documents.Short("Facts of a Summary"));

        var tldr = (await api.ReadAsync($"/v1/articles/{article.Id()}")).GetProperty("tldr");
        var card = Assert.Single(await api.ReadAllAsync("/v1/tldrs"), card => card.GetProperty("article").Id() == article.Id());

        foreach (var told in (System.Text.Json.JsonElement[])[tldr, card, article.GetProperty("tldr")])
            Assert.Equal((8, 3, 1, false), (told.GetProperty("words").GetInt32(), told.GetProperty("readingSeconds").GetInt32(), told.GetProperty("forRevision").GetInt32(), told.GetProperty("isStale").GetBoolean()));
    }

    [Fact]
    public async Task A_TLDR_that_is_not_written_anew_with_the_body_is_stale_in_public_once_the_article_is_published()
    {
        var article = await api.PublishedAsync(Documents.Short("A Summary Left Behind"));
        await api.SavedAsync(HttpMethod.Post, $"/{article.Id()}/sections?bodyFormat=text", """{"heading": "More", "content": "There is more to say now."}""");
        Assert.False(await IsStaleAsync(article.Id()));

        using var published = await api.PublishAsync(article.Id());
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.True(await IsStaleAsync(article.Id()));

        await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}/tldr", """{"text": "It is short, and so is its summary."}""");
        using var confirmed = await api.PublishAsync(article.Id());
        Assert.False(await IsStaleAsync(article.Id()));
        Assert.Equal(3, (await api.ReadAsync($"/v1/articles/{article.Id()}/tldr")).GetProperty("forRevision").GetInt32());
    }

    [Fact]
    public async Task A_TLDR_that_is_long_beside_its_text_is_told()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 61));
        var draft = await api.DraftAsync(Documents.Short("Long at the Top"));
        using var written = await api.WriteAsync(HttpMethod.Put, $"/{draft.Id()}/tldr", $$"""{"text": "{{words}}"}""");
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);

        var finding = Assert.Single((await api.EditableAsync($"/{draft.Id()}"))["findings"]!.AsArray());
        Assert.Equal(("tldr-too-long", "/tldr/text"), ((string?)finding!["code"], (string?)finding["pointer"]));
    }

    private async Task<bool> IsStaleAsync(string id) =>
        Assert.Single(await api.ReadAllAsync("/v1/tldrs"), card => card.GetProperty("article").Id() == id).GetProperty("isStale").GetBoolean();
}
