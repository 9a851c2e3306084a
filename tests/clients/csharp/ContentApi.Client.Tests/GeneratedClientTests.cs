namespace ContentApi.Client.Tests;

/// <summary>The client that NSwag makes of openapi/v1.json: it compiles, it calls, and its values have types.</summary>
public sealed class GeneratedClientTests(RunningApi api) : IClassFixture<RunningApi>
{
    private readonly ContentApiClient client = new(api.Http);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_are_listed_page_by_page()
    {
        var titles = new List<string>();
        string? after = null;
        do
        {
            var page = (await client.ListArticlesAsync(limit: 1, after: after, cancellationToken: Cancelled)).Result;
            titles.AddRange(page.Data.Select(article => article.Title));
            after = page.Page.Next;
        }
        while (after is not null);

        Assert.Equal(["Threads Under the Sea", "سدود على نهر مشترك", "Tolls at the Strait"], titles);
    }

    [Fact]
    public async Task An_article_has_typed_parts()
    {
        var article = (await client.GetArticleAsync("tolls-at-the-strait", cancellationToken: Cancelled)).Result;

        Assert.Equal(ArticleStatus.Published, article.Status);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal("Harbour Review", article.Publication?.Name);
        Assert.Null(article.Subtitle);
        var analysis = article.ScenarioAnalyses.First();
        Assert.Equal(ScenarioAnalysisKind.WhatIf, analysis.Kind);
        Assert.Equal("Slower transits", analysis.Scenarios.First().Outcomes.First().Text);
        Assert.Equal("Bailey", article.Citations.First().Csl.Author?.First().Family);
    }

    [Fact]
    public async Task Blocks_and_marks_have_the_types_that_they_name()
    {
        var article = (await client.GetArticleAsync("threads-under-the-sea", cancellationToken: Cancelled)).Result;
        var blocks = article.Sections.SelectMany(section => section.Content).ToList();

        Assert.Contains(blocks, block => block is TableBlock { HeaderRows: 1 });
        Assert.Contains(blocks, block => block is ImageBlock { Url.Length: > 0 });
        var mark = blocks.OfType<TextBlock>().SelectMany(block => block.MarkDefs).OfType<CitationMark>().First();
        Assert.Contains(article.Citations, citation => citation.Id == mark.CitationId);
    }

    [Fact]
    public async Task An_article_that_has_not_changed_is_not_sent_again()
    {
        var first = await client.GetArticleAsync("tolls-at-the-strait", cancellationToken: Cancelled);

        var unchanged = await Assert.ThrowsAsync<ApiException>(() => client.GetArticleAsync("tolls-at-the-strait", if_None_Match: first.Headers["ETag"].Single(), cancellationToken: Cancelled));
        Assert.Equal(304, unchanged.StatusCode);
    }

    [Fact]
    public async Task Items_of_sync_have_the_types_that_their_operation_names()
    {
        var page = (await client.SyncContentAsync(initial: Initial.True, limit: 100, cancellationToken: Cancelled)).Result;

        var article = page.Data.OfType<SyncUpsert>().First(item => item.Type == SyncType.Article);
        Assert.Equal(article.Id.ToString(), article.Resource.AdditionalProperties["id"].ToString());
        Assert.NotNull(page.NextSyncToken);
    }

    [Fact]
    public async Task A_refusal_brings_its_problem()
    {
        var missing = await Assert.ThrowsAsync<ApiException<ProblemBody>>(() => client.GetArticleAsync("no-such-article", cancellationToken: Cancelled));

        Assert.Equal((404, "/problems/not-found"), (missing.StatusCode, missing.Result.Type));
    }
}
