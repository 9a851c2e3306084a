using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ContentApi.Http.Caching;
using ContentApi.Tests.Editorial.Publishing;

namespace ContentApi.Tests.Caching;

/// <summary>Nobody may keep an answer for longer than it is known to be true.</summary>
public sealed class NextTransitionTests(Api api) : IClassFixture<Api>
{
    private const string Whole = "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400";

    [Theory]
    [InlineData(100_000, "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400")]
    [InlineData(3_630, "public, max-age=30, stale-while-revalidate=60, stale-if-error=3600")]
    [InlineData(50.9, "public, max-age=30, stale-while-revalidate=20, stale-if-error=20")]
    [InlineData(7.9, "public, max-age=7, stale-while-revalidate=0, stale-if-error=0")]
    [InlineData(0.5, "public, max-age=0, stale-while-revalidate=0, stale-if-error=0")]
    [InlineData(-3, "public, max-age=0, stale-while-revalidate=0, stale-if-error=0")]
    public void What_changes_then_is_kept_until_then_by_nobody_for_any_reason(double seconds, string header) =>
        Assert.Equal(header, new CacheControlOptions().HeaderUntil(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task Whatever_shows_an_article_that_is_to_be_taken_back_ends_with_it_also_from_memory()
    {
        var article = await api.PublishedAsync(Documents.Complete("Until Then", "Hourglass"), "?publish=true&topic=Time");
        var (analysis, citation) = (article.Items("scenarioAnalyses")[0], article.Items("citations")[0]);
        var other = await api.PublishedAsync(Documents.Complete("Related to It", "Hourglass"), "?publish=true&topic=Time");
        await api.EditAsync(article.Id(), document => document with { Slug = "until-then-and-no-longer" });
        await api.PublishAsync(article.Id());
        string[] paths =
        [
            $"articles/{article.Id()}", "articles/until-then-and-no-longer?bodyFormat=html", $"articles/{article.Slug()}", $"articles/{article.Id()}/corrections", $"articles/{article.Id()}/tldr", $"articles/{article.Id()}/citations",
            $"articles/{article.Id()}/scenario-analyses", $"articles/{article.Id()}/adjacent", $"scenario-analyses/{analysis.Id()}",
            $"scenarios/{analysis.Items("scenarios")[0].Id()}", $"citations/{citation.Id()}",
            "articles?topic=time", "articles?topic=time&fields=title&sort=title", "tldrs?topic=time", "scenario-analyses?topic=time", "scenarios?topic=time&sort=-publishedAt", "citations?topic=time", $"works/{citation.Text("workId")}/articles",
            "search?q=hourglass", "search?q=hourglass&type=citation", $"articles/{other.Id()}/related", $"articles/{article.Id()}/related",
        ];
        foreach (var path in paths)
            Assert.Equal(Whole, (await LifetimeAsync(path)).ToString());
        var unpublishAt = ScheduleRequests.In(seconds: 1_000);

        await api.ScheduledAsync(article.Id(), publishAt: null, unpublishAt);

        foreach (var path in paths)
        {
            // The second answer is the one that is kept in memory.
            foreach (var _ in (int[])[1, 2])
            {
                var asked = TimeProvider.System.GetUtcNow().UtcDateTime;
                var lifetime = await LifetimeAsync(path);
                Assert.Equal(30, lifetime.MaxAge!.Value.TotalSeconds);
                var longest = Directives(lifetime, "stale-if-error");
                Assert.InRange(longest, 0, 970);
                Assert.True(asked.AddSeconds(30 + longest) <= unpublishAt, $"{path} may be kept too long: {lifetime}");
            }
        }
        using var unscheduled = await api.StepAsync(HttpMethod.Delete, article.Id(), "schedule");
        foreach (var path in paths)
            Assert.Equal(Whole, (await LifetimeAsync(path)).ToString());
    }

    [Fact]
    public async Task What_is_kept_in_memory_is_given_out_for_ever_shorter_until_its_time_has_come()
    {
        var article = await api.PublishedAsync(Documents.Complete("Shorter and Shorter", "Candle"));
        var unpublishAt = await api.ScheduledSoonAsync(article.Id(), at => ScheduleRequests.Body(publishAt: null, at.AddSeconds(1)));
        unpublishAt = unpublishAt.AddSeconds(1);
        var seen = new List<double>();

        await Eventually.HoldsAsync(async () =>
        {
            var asked = TimeProvider.System.GetUtcNow().UtcDateTime;
            using var response = await api.GetAsync($"/v1/articles/{article.Id()}");
            if (response.StatusCode == HttpStatusCode.Gone)
                return true;
            var maxAge = response.Headers.CacheControl!.MaxAge!.Value;
            Assert.True(maxAge == TimeSpan.Zero || asked + maxAge <= unpublishAt, $"max-age={maxAge} at {asked:O}");
            if (!seen.Contains(maxAge.TotalSeconds))
                seen.Add(maxAge.TotalSeconds);
            return false;
        }, "the article is gone");

        Assert.Equal(seen.OrderDescending(), seen);
    }

    [Fact]
    public async Task Of_two_times_the_first_counts_and_making_the_article_anew_keeps_it()
    {
        var article = await api.PublishedAsync(Documents.Complete("Twice Scheduled", "Metronome"));
        var (publishAt, unpublishAt) = (ScheduleRequests.In(seconds: 1_000), ScheduleRequests.In(seconds: 2_000));
        await api.ScheduledAsync(article.Id(), publishAt, unpublishAt);
        Assert.Equal([publishAt], await NextAsync(article.Id()));

        await api.RowsAsync<int>($"UPDATE published.articles SET renderer_version = 0 WHERE id = '{article.Id()}' RETURNING 1");
        Assert.Equal(1, await api.WithAsync<ContentApi.Published.Rerendering, int>(rerendering => rerendering.RunAsync(_ => { }, TestContext.Current.CancellationToken)));

        Assert.Equal([publishAt], await NextAsync(article.Id()));
        using var published = await api.PublishAsync(article.Id());
        Assert.Equal([unpublishAt], await NextAsync(article.Id()));
        // The lists of the other tests are to show nothing that ends.
        using var unpublished = await api.UnpublishAsync(article.Id());
        Assert.Empty(await NextAsync(article.Id()));
    }

    private Task<IReadOnlyList<DateTime>> NextAsync(string id) => api.RowsAsync<DateTime>($"SELECT next_transition_at FROM published.articles WHERE id = '{id}'");

    private async Task<CacheControlHeaderValue> LifetimeAsync(string path)
    {
        using var response = await api.GetAsync($"/v1/{path}");
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.PermanentRedirect]);
        return response.Headers.CacheControl!;
    }

    private static double Directives(CacheControlHeaderValue lifetime, string name) => double.Parse(lifetime.Extensions.Single(directive => directive.Name == name).Value!, CultureInfo.InvariantCulture);
}
