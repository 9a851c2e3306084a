using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Publishing;

public sealed class PublishArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Publishing_shows_the_article_and_gives_the_new_entity_tag()
    {
        var draft = await api.DraftAsync(Documents.Complete("From Draft to Public"));

        using var response = await api.PublishAsync(draft.Slug(), draft.Tag(1));
        var published = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(draft.Tag(2), response.Header("ETag"));
        Assert.Equal(("published", 1), (published.Text("status"), published.GetProperty("publishedRevision").GetInt32()));
        var delivered = await api.ReadAsync($"/v1/articles/{draft.Id()}");
        Assert.Equal(published.Text("publishedAt"), delivered.Text("publishedAt"));
        foreach (var member in delivered.EnumerateObject())
            Assert.Equal(member.Value.GetRawText(), published.GetProperty(member.Name).GetRawText());
    }

    [Fact]
    public async Task Publishing_again_keeps_the_time_of_the_first_publication()
    {
        var article = await api.PublishedAsync(Documents.Short("Published Before"), "?publish=true&publishedAt=2025-05-05T05:05:05Z");

        using var response = await api.PublishAsync(article.Id());

        Assert.Equal("2025-05-05T05:05:05Z", (await response.JsonAsync(HttpStatusCode.OK)).Text("publishedAt"));
        Assert.Equal("2025-05-05T05:05:05Z", (await api.ReadAsync($"/v1/articles/{article.Id()}")).Text("publishedAt"));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("unpublish")]
    public async Task A_write_without_If_Match_is_refused(string step)
    {
        var article = await api.PublishedAsync(Documents.Short("Written Blindly"));

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/{step}");

        await response.ProblemAboutAsync(HttpStatusCode.PreconditionRequired, "precondition-required", "If-Match", "required");
    }

    [Theory]
    [InlineData("publish", "\"v7\"")]
    [InlineData("publish", "W/\"v2\"")]
    [InlineData("publish", "v2")]
    [InlineData("publish", "\"v1\", \"v3\"")]
    [InlineData("unpublish", "\"v1\"")]
    [InlineData("unpublish", "W/\"v2\"")]
    public async Task A_stale_or_weak_entity_tag_is_refused_with_the_current_one(string step, string ifMatch)
    {
        var article = await api.PublishedAsync(Documents.Short("Changed in the Meantime"));
        var before = await api.ContentsAsync();

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/{step}", null, ("If-Match", WithTags(article, ifMatch)));

        Assert.Equal(article.Tag(2), (await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"v2\"")]
    [InlineData("\"other\", \"v2\"")]
    [InlineData("W/\"v9\", \"v2\"")]
    public async Task The_current_entity_tag_is_found_in_a_list_and_in_a_star(string ifMatch)
    {
        var article = await api.PublishedAsync(Documents.Short("Matched in Several Ways"));

        using var response = await api.PublishAsync(article.Id(), WithTags(article, ifMatch));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(article.Tag(3), response.Header("ETag"));
    }

    [Fact]
    public async Task The_entity_tag_that_reading_gives_is_the_one_that_writing_takes()
    {
        var draft = await api.DraftAsync(Documents.Short("Read, Then Published"));
        using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Slug()}");

        using var published = await api.PublishAsync(draft.Slug(), read.Header("ETag")!);

        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Fact]
    public async Task Of_those_who_publish_one_version_at_the_same_time_exactly_one_wins()
    {
        var draft = await api.DraftAsync(Documents.Complete("A Race to the Public"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => api.PublishAsync(draft.Id(), draft.Tag(1))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            Assert.Equal(draft.Tag(2), (await refused.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        Assert.Equal([1L], await api.RowsAsync<long>($"SELECT count(*) FROM published.changes WHERE article_id = '{draft.Id()}'"));
    }

    [Fact]
    public async Task A_dry_run_tells_what_publishing_would_do_and_writes_nothing_at_all()
    {
        var draft = await api.DraftAsync(Documents.Complete("Only Trying", "Trial"));
        var before = await api.ContentsAsync();

        using var response = await api.PublishAsync(draft.Id(), draft.Tag(1), "?dryRun=true");

        Assert.Equal("published", (await response.JsonAsync(HttpStatusCode.OK)).Text("status"));
        Assert.Equal(before, await api.ContentsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/v1/articles/{draft.Id()}")).StatusCode);
    }

    [Theory]
    [InlineData("no-such-article")]
    [InlineData("0199c0de-0000-7000-8000-000000000000")]
    public async Task An_article_that_does_not_exist_is_not_found(string idOrSlug)
    {
        using var published = await api.PublishAsync(idOrSlug);
        using var unpublished = await api.UnpublishAsync(idOrSlug);

        await published.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await unpublished.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>The header with the article's own tags where it names versions.</summary>
    private static string WithTags(JsonElement article, string ifMatch) =>
        Enumerable.Range(1, 9).Aggregate(ifMatch, (tags, version) => tags.Replace($"\"v{version}\"", article.Tag(version), StringComparison.Ordinal));
}
