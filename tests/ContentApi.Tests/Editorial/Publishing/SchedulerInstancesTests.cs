using System.Net;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Publishing;

/// <summary>Schedules with several instances of the program, and with none.</summary>
public sealed class SchedulerInstancesTests(PostgresServer server)
{
    private const int Articles = 20;

    [Fact]
    public async Task Of_several_instances_one_does_what_is_due_and_it_is_done_once()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        await using var second = api.Another([]);
        await using var third = api.Another([]);
        using HttpClient there = second.CreateClient(), elsewhere = third.CreateClient();
        var ids = await ScheduledAsync(api);
        await api.BringForwardAsync();

        await Eventually.HoldsAsync(async () => (await api.RowsAsync<long>("SELECT count(*) FROM editorial.articles WHERE status = 'unpublished'"))[0] == Articles);

        Assert.Equal(["delete 20", "upsert 20"], await api.RowsAsync<string>("SELECT operation || ' ' || count(DISTINCT article_id) FROM published.changes WHERE operation <> 'schedule' GROUP BY operation HAVING count(*) = count(DISTINCT article_id) ORDER BY 1"));
        Assert.Equal(["publishScheduledArticle 20", "unpublishScheduledArticle 20"], await api.RowsAsync<string>("SELECT operation || ' ' || count(*) FROM editorial.audit_log WHERE operation LIKE '%Scheduled%' GROUP BY operation ORDER BY 1"));
        foreach (var client in (HttpClient[])[there, elsewhere])
            await Eventually.HoldsAsync(async () => (await client.GetAsync($"/v1/articles/{ids[^1]}", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.Gone);
    }

    [Fact]
    public async Task What_came_due_while_every_instance_was_down_happens_at_the_next_start_and_what_is_over_shows_nothing()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        var (begun, over) = (await api.DraftAsync(Documents.Short("Begun Meanwhile")), await api.DraftAsync(Documents.Short("Begun and Over Meanwhile")));
        var publishAt = ScheduleRequests.In(seconds: 3_600);
        await api.ScheduledAsync(begun.Id(), publishAt);
        await api.ScheduledAsync(over.Id(), publishAt, publishAt.AddSeconds(1));
        await api.DisposeAsync();
        // Two hours pass.
        await api.Owner.ExecuteAsync("UPDATE editorial.articles SET publish_at = publish_at - interval '2 hours', unpublish_at = unpublish_at - interval '2 hours'");

        await using var next = api.Another([]);
        using var client = next.CreateClient();

        await AnswersAsync(client, begun.Id(), HttpStatusCode.OK);
        await AnswersAsync(client, over.Id(), HttpStatusCode.Gone);
        Assert.Equal([publishAt.AddHours(-2)], await api.RowsAsync<DateTime>("SELECT published_at FROM published.articles"));
        // Both in one transaction, so that nobody sees it in between.
        Assert.Equal([1L], await api.RowsAsync<long>($"SELECT count(DISTINCT xmin::text) FROM published.changes WHERE article_id = '{over.Id()}' HAVING array_agg(operation ORDER BY number) = '{{upsert,delete}}'"));
    }

    private static async Task<IReadOnlyList<string>> ScheduledAsync(Api api)
    {
        var ids = new List<string>();
        for (var i = 0; i < Articles; i++)
        {
            ids.Add((await api.DraftAsync(Documents.Short($"One of Several {i}"))).Id());
            await api.ScheduledAsync(ids[i], ScheduleRequests.In(seconds: 3_600), ScheduleRequests.In(seconds: 7_200));
        }
        return ids;
    }

    private static Task AnswersAsync(HttpClient client, string id, HttpStatusCode status) => Eventually.HoldsAsync(async () =>
    {
        using var response = await client.GetAsync($"/v1/articles/{id}", TestContext.Current.CancellationToken);
        return response.StatusCode == status;
    }, $"{id} answers {status}");
}
