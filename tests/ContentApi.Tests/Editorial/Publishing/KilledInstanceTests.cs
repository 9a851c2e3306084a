using System.Net;
using ContentApi.Tests.Commands;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Publishing;

/// <summary>The program is killed while it publishes: nothing is half done, nothing that was acknowledged is missing, and what was scheduled is done by the next.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class KilledInstanceTests(PostgresServer server)
{
    private const int Articles = 8;

    private static readonly int Kills = Rounds.Of(2, 50);

    /// <summary>Articles that are public by half of what tells so, or twice.</summary>
    private const string HalfDone = """
        SELECT copy.id::text FROM editorial.articles copy LEFT JOIN published.articles shown USING (id)
        WHERE (copy.status = 'published') <> (shown.id IS NOT NULL) OR copy.published_revision IS DISTINCT FROM shown.revision
            OR (SELECT count(*) FROM published.renderings WHERE article_id = copy.id) <> CASE WHEN shown.id IS NULL THEN 0 ELSE 5 END
            OR (SELECT count(*) FROM published.tldrs WHERE article_id = copy.id) <> CASE WHEN shown.id IS NULL THEN 0 ELSE 1 END
            OR (SELECT count(*) FROM published.changes WHERE article_id = copy.id) <> CASE WHEN shown.id IS NULL THEN 0 ELSE 1 END
            OR (copy.status = 'scheduled') <> (copy.publish_at IS NOT NULL)
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_it_publishes_on_request()
    {
        await using var api = await WithoutInstanceAsync();
        using var folder = new TemporaryFolder();
        for (var kill = 0; kill < Kills; kill++)
        {
            var (program, client) = await StartAsync(api, folder);
            await using (program)
            using (client)
            {
                var ids = await DraftsAsync(client, $"Published under Fire {kill}");
                var acknowledged = 0;
                var publishing = ids.Select(async id =>
                {
                    using var response = await SendAsync(client, HttpMethod.Post, $"articles/{id}/publish", null);
                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    Interlocked.Increment(ref acknowledged);
                    return id;
                }).ToList();
                await Eventually.HoldsAsync(() => acknowledged >= kill % Articles);
                await program.KillAsync();
                foreach (var publication in publishing)
                    await ((Task)publication).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

                await EverybodyIsGoneAsync(api);
                Assert.Empty(await api.RowsAsync<string>(HalfDone));
                var published = await api.RowsAsync<string>("SELECT id::text FROM published.articles");
                Assert.All(publishing.Where(publication => publication.IsCompletedSuccessfully), publication => Assert.Contains(publication.Result, published));
            }
        }
    }

    [Fact]
    public async Task Killed_while_it_does_what_is_scheduled()
    {
        await using var api = await WithoutInstanceAsync();
        using var folder = new TemporaryFolder();
        var (program, client) = await StartAsync(api, folder);
        for (var kill = 0; kill < Kills; kill++)
        {
            var ids = await DraftsAsync(client, $"Scheduled under Fire {kill}");
            foreach (var id in ids)
            {
                using var scheduled = await SendAsync(client, HttpMethod.Post, $"articles/{id}/schedule", Api.Json(ScheduleRequests.Body(ScheduleRequests.In(seconds: 3_600))));
                Assert.Equal(HttpStatusCode.OK, scheduled.StatusCode);
            }
            await api.BringForwardAsync();
            await Eventually.HoldsAsync(async () => await PublishedAsync(api) >= (kill * Articles) + (kill % Articles));
            await program.KillAsync();
            await program.DisposeAsync();
            client.Dispose();

            await EverybodyIsGoneAsync(api);
            Assert.Empty(await api.RowsAsync<string>(HalfDone));
            (program, client) = await StartAsync(api, folder);
            await Eventually.HoldsAsync(async () => await PublishedAsync(api) == (kill + 1) * Articles);
            Assert.Empty(await api.RowsAsync<string>(HalfDone));
        }
        client.Dispose();
        await program.DisposeAsync();
    }

    /// <summary>A database that no instance runs on.</summary>
    private async Task<Api> WithoutInstanceAsync()
    {
        var api = new Api(server);
        await api.InitializeAsync();
        await api.DisposeAsync();
        return api;
    }

    private static Task<(ProgramProcess Program, HttpClient Client)> StartAsync(Api api, TemporaryFolder folder) => ProgramProcess.ServeAsync(folder.Path,
        ("ConnectionStrings__Content", api.Writing), ("ConnectionStrings__Delivery", api.Delivery), ("ContentApi__BootstrapKey", Api.Key));

    private static async Task<IReadOnlyList<string>> DraftsAsync(HttpClient client, string title)
    {
        var ids = new List<string>();
        for (var i = 0; i < Articles; i++)
        {
            using var document = new StringContent(Documents.Complete($"{title} {i}", "Redoubt"));
            using var response = await SendAsync(client, HttpMethod.Post, "imports", document);
            ids.Add((await response.JsonAsync(HttpStatusCode.Created)).GetProperty("article").Id());
        }
        return ids;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"/manage/v1/{path}") { Content = content, Headers = { Authorization = new("Bearer", Api.Key) } };
        request.Headers.IfMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        return await client.SendAsync(request, Cancelled);
    }

    /// <summary>The server notices by itself that its client is no more.</summary>
    private static Task EverybodyIsGoneAsync(Api api) =>
        Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'contentapi_app'") is true, "the killed instance's transactions have ended");

    private static async Task<long> PublishedAsync(Api api) => (await api.RowsAsync<long>("SELECT count(*) FROM published.articles"))[0];
}
