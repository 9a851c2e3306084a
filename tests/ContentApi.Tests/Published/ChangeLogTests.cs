using System.Net;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Published;

public sealed class ChangeLogTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Numbers_have_no_gaps_and_whoever_reads_up_to_one_has_missed_none_below_it()
    {
        const int publishers = 8, articles = 5;
        var drafts = new List<string>();
        for (var i = 0; i < publishers * articles; i++)
            drafts.Add((await api.DraftAsync(Documents.Complete($"Numbered {i}", i % 2 == 0 ? "Even" : "Odd"))).Id());
        var first = (await NumbersAsync()).Length;

        var publishing = Task.WhenAll(drafts.Chunk(articles).Select(PublishAllAsync));
        do
        {
            var seen = await NumbersAsync();
            Assert.Equal(Enumerable.Range(1, seen.Length).Select(number => (long)number), seen);
        }
        while (!publishing.IsCompleted);
        await publishing;

        Assert.Equal(first + (2 * publishers * articles), (await NumbersAsync()).Length);
    }

    [Fact]
    public async Task A_change_tells_what_happened_to_which_revision_and_why()
    {
        var article = await api.PublishedAsync(Documents.Short("Logged"));
        await api.UnpublishAsync(article.Id(), "a mistake");

        Assert.Equal(["upsert 1 -", "delete 1 a mistake"],
            await api.RowsAsync<string>($"SELECT operation || ' ' || revision || ' ' || coalesce(reason, '-') FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number"));
    }

    private async Task PublishAllAsync(string[] drafts)
    {
        foreach (var draft in drafts)
        {
            using var published = await api.PublishAsync(draft);
            using var unpublished = await api.UnpublishAsync(draft);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (published.StatusCode, unpublished.StatusCode));
        }
    }

    private async Task<long[]> NumbersAsync() => (long[])(await api.Owner.ScalarAsync("SELECT coalesce(array_agg(number ORDER BY number), '{}') FROM published.changes"))!;
}
