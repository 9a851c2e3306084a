using ContentApi.Delivery.Search;

namespace ContentApi.Tests.Delivery.Search;

/// <summary>The way back in time that a search takes, and where it ends.</summary>
public sealed class SearchStepsTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const string NewestDay = "2025-12-31";

    // Ends of days, of blocks of 4^n days (days since 0001-01-01 that are multiples of that, here from 2 to 4096) and of steps, and far before all of them.
    private static readonly string[] Times =
    [
        $"{NewestDay}T23:59:59.999999Z", "2025-12-31T00:00:00Z", "2025-12-30T23:59:59.999999Z", "2025-12-24T00:00:00Z", "2025-12-23T23:59:59Z", "2025-12-20T00:00:00Z",
        "2025-12-19T23:59:59Z", "2025-12-15T12:00:00Z", "2025-11-29T00:00:00Z", "2025-11-28T23:59:59.999999Z", "2025-10-28T00:00:00Z", "2025-08-25T00:00:00Z", "2025-04-19T23:59:59Z",
        "2024-08-08T00:00:00Z", "2023-03-16T00:00:00Z", "2020-05-24T00:00:00Z", "2014-10-14T00:00:00Z", "2003-07-28T00:00:00Z", "1981-02-22T00:00:00Z", "1981-02-21T23:59:59Z",
        "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1815-06-18T00:00:00Z", "0800-12-25T00:00:00Z", "0001-01-02T00:00:00Z",
    ];

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count > 0)
            return;
        foreach (var time in Times)
            await api.PublishedAsync(Document($"On {time[..10]}", "A dunlin stands there, as one does every day."), $"?publish=true&publishedAt={time}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("&publishedFrom=1815-06-18&publishedTo=2025-12-30")]
    [InlineData("&publishedFrom=2025-12-31")]
    [InlineData("&publishedTo=0800-12-25")]
    [InlineData("&publishedFrom=0801-01-01&publishedTo=1800-01-01")]
    [InlineData("&publishedFrom=2026-06-01")]
    [InlineData("&publishedFrom=2020-05-24T00:00:00Z&publishedTo=2020-05-24T00:00:00Z")]
    public async Task What_was_published_at_any_time_is_found_once(string filters)
    {
        var all = await api.ReadAllAsync($"/v1/articles?sort=-publishedAt{filters}");
        var listed = await api.ReadAllAsync($"/v1/articles?q=dunlin{filters}", limit: 2);
        var found = await api.ReadAllAsync($"/v1/search?q=dunlin{filters}", limit: 3);

        Assert.Equal(all.Where(article => article.Text("title")!.StartsWith("On ", StringComparison.Ordinal)).Select(article => article.Id()), listed.Select(article => article.Id()));
        Assert.Equal(listed.Select(article => article.Id()).Order(), found.Select(hit => hit.Id()).Order());
        Assert.Equal(listed.Select(article => article.Id()).Reverse(), (await api.ReadAllAsync($"/v1/articles?q=dunlin&sort=publishedAt{filters}", limit: 2)).Select(article => article.Id()));
        if (filters.Length == 0)
            Assert.Equal(Times.Length, found.Count);
    }

    [Fact]
    public async Task The_steps_are_without_gaps_and_overlaps_whichever_day_is_the_newest()
    {
        var faults = await api.RowsAsync<string>($"""
            SELECT newest::text FROM generate_series(738000, 738400) AS newest CROSS JOIN LATERAL (
                WITH span AS (SELECT 1000 AS oldest, newest), {SearchSteps.OfSpan}
                SELECT count(*) AS days, count(DISTINCT day) AS different, min(day) AS earliest, max(day) AS latest
                FROM steps CROSS JOIN generate_series(steps.first_block << 2 * level, (steps.last_block + 1 << 2 * level) - 1) AS day
                WHERE step < 15
            ) covered
            WHERE days <> different OR days <> latest - earliest + 1 OR latest <> newest OR newest - earliest NOT BETWEEN 16384 AND 20480
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Beyond_the_newest_matches_those_by_title_are_found()
    {
        var old = await api.PublishedAsync(Document("The Kittiwake Returns", "Nobody had expected it."), "?publish=true&publishedAt=2001-05-01T00:00:00Z");
        var unnoticed = await api.PublishedAsync(Document("Also There", "A kittiwake is mentioned in passing."), "?publish=true&publishedAt=2001-05-02T00:00:00Z");
        var excluded = await api.PublishedAsync(Document("A Kittiwake in Vain", "Its text says gannet."), "?publish=true&publishedAt=2001-05-03T00:00:00Z");
        var recent = await api.PublishedAsync(Document("Very Much Alike", "Each is like the next."), "?publish=true&publishedAt=2025-12-01T00:00:00Z");
        await api.RowsAsync<Guid>($"""
            INSERT INTO published.search_entries (id, article_id, type, locale, published_at, term_ids, title, summary, headings, body, citations)
            SELECT gen_random_uuid(), article_id, 'scenario', locale, published_at, term_ids, '', '', '', 'a kittiwake', '' FROM published.search_entries CROSS JOIN generate_series(1, {SearchStatement.MaximumHits})
            WHERE id = '{recent.Id()}' RETURNING id
            """);

        var results = await api.ReadAsync("/v1/search?q=kittiwake+-gannet");

        Assert.Equal(old.Id(), results.Items("data")[0].Id());
        Assert.Equal(SearchStatement.MaximumHits + 1, results.GetProperty("hits").GetInt32());
        Assert.Equal(["2025", "2001"], results.GetProperty("facets").Items("year").Select(year => year.Slug()));
        Assert.Equal(SearchStatement.MaximumHits + 2, (await api.ReadAsync("/v1/search?q=kittiwake")).GetProperty("hits").GetInt32());
        Assert.Equal([unnoticed.Id()], (await api.ReadAllAsync("/v1/search?q=kittiwake&publishedFrom=2001-05-02&publishedTo=2001-05-02")).Select(hit => hit.Id()));
        Assert.Contains(excluded.Id(), (await api.ReadAllAsync("/v1/articles?q=kittiwake")).Select(article => article.Id()));
    }

    private static string Document(string title, string text) => $"Ornithologists' Review\n\n{title}\n\n{text}\n";
}
