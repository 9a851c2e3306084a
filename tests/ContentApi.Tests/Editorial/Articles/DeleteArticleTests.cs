using System.Net;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class DeleteArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_draft_is_deleted_with_its_revisions_and_its_slug_is_free_again()
    {
        var draft = await api.DraftAsync(Documents.Short("To Be Deleted"));
        using var response = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}", null);
        using var gone = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}", null);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Empty(await api.RowsAsync<int>($"SELECT number FROM editorial.revisions WHERE article_id = '{draft.Id()}'"));
        Assert.Equal("to-be-deleted", (await api.CreatedAsync("""{"title": "To Be Deleted"}""")).Slug());
    }

    [Fact]
    public async Task A_public_article_is_unpublished_first_and_then_stays_gone()
    {
        var article = await api.PublishedAsync(Documents.Short("Once Public"));
        using var refused = await api.WriteAsync(HttpMethod.Delete, $"/{article.Id()}", null);
        Assert.Contains("/unpublish", (await refused.ProblemAsync(HttpStatusCode.Conflict, "transition-refused")).Text("detail"));
        await api.UnpublishAsync(article.Id(), "Withdrawn");
        using var response = await api.WriteAsync(HttpMethod.Delete, $"/{article.Id()}", null);
        using var read = await api.GetAsync("/v1/articles/once-public");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await read.ProblemAsync(HttpStatusCode.Gone, "gone");
        Assert.Equal("once-public-2", (await api.CreatedAsync("""{"title": "Once Public"}""")).Slug());
    }

    [Fact]
    public async Task What_was_read_before_is_no_key_to_the_next_article_of_that_address()
    {
        var deleted = await api.CreatedAsync("""{"title": "One Address"}""");
        await api.WriteAsync(HttpMethod.Delete, $"/{deleted.Id()}", null);
        await api.CreatedAsync("""{"title": "One Address"}""");
        using var late = await api.WriteAsync(HttpMethod.Put, "/one-address", """{"title": "Lost"}""", deleted.Tag(1));

        await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
        Assert.Equal("One Address", (await api.EditableAsync("/one-address"))["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Deleting_needs_the_current_version()
    {
        var draft = await api.DraftAsync(Documents.Short("Kept"));
        using var none = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}", null, ifMatch: null);
        using var stale = await api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}", null, draft.Tag(9));

        await none.ProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
    }
}
