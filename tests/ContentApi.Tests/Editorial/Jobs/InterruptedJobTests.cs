using System.Net;
using ContentApi.Data;
using ContentApi.Tests.Commands;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Imports;
using Npgsql;

namespace ContentApi.Tests.Editorial.Jobs;

/// <summary>Jobs whose instances die, and jobs that instances share.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class InterruptedJobTests(PostgresServer server)
{
    private static readonly int Kills = Rounds.Of(2, 50);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_whose_instance_is_killed_again_and_again_is_done_once_and_nothing_is_half_done()
    {
        var articles = 30 * Kills;
        using var folder = new TemporaryFolder();
        var owner = await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync));
        (string, string)[] environment = [("ConnectionStrings__Content", new NpgsqlConnectionStringBuilder(owner) { Username = Schema.ApplicationRole }.ConnectionString), ("ContentApi__BootstrapKey", Api.Key)];
        string? job = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            var (program, client) = await ProgramProcess.ServeAsync(folder.Path, environment);
            await using (program)
            using (client)
            {
                client.DefaultRequestHeaders.Authorization = new("Bearer", Api.Key);
                job ??= await AcceptedAsync(client, Enumerable.Range(1, articles).Select(i => Batch.Line(Documents.Complete($"Done Once {i}", $"Word{i}"), publish: i % 2 == 0)));
                var before = await DoneAsync(owner);
                await Eventually.HoldsAsync(async () => await DoneAsync(owner) > before + kill % 5, "the job goes on");
                await program.KillAsync();
            }
            await AssertWholeAsync(owner);
        }
        var (last, again) = await ProgramProcess.ServeAsync(folder.Path, environment);
        await using (last)
        using (again)
        {
            for (var done = 0; done <= articles; done += 30)
                await Eventually.HoldsAsync(async () => await DoneAsync(owner) >= done, $"the job goes on to its item {done}");
            await Eventually.HoldsAsync(async () => await owner.ScalarAsync("SELECT status FROM editorial.jobs") is "finished", "the job is done");
        }

        await AssertWholeAsync(owner);
        Assert.Equal((long)articles, await owner.ScalarAsync("SELECT count(*) FROM editorial.articles"));
        Assert.Equal((long)articles, await owner.ScalarAsync("SELECT count(DISTINCT title) FROM editorial.articles"));
        Assert.Equal(articles / 2L, await owner.ScalarAsync("SELECT count(*) FROM published.articles"));
        Assert.Equal(articles / 2L, await owner.ScalarAsync("SELECT max(number) FROM published.changes"));
    }

    [Fact]
    public async Task Instances_share_jobs_and_each_item_is_done_once_in_the_order_of_its_batch()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        await using var other = api.Another([]);
        other.StartServer();
        var jobs = new List<string>();
        for (var batch = 0; batch < 4; batch++)
            jobs.Add((await api.AcceptedAsync(Enumerable.Range(1, 15).Select(i => Batch.Line(Documents.Short($"Batch {batch} Item {i:00}"), publish: true)))).Id());

        foreach (var job in jobs)
            Assert.Equal([15, 15, 15, 0, 0], (await api.EndedAsync(job)).Progress());

        Assert.Equal(60L, await api.Owner.ScalarAsync("SELECT count(DISTINCT title) FROM editorial.articles"));
        Assert.Equal(60L, await api.Owner.ScalarAsync("SELECT count(*) FROM published.changes"));
        Assert.Equal(0L, await api.Owner.ScalarAsync("""
            SELECT count(*) FROM editorial.job_items item JOIN editorial.job_items next ON next.job_id = item.job_id AND next.number = item.number + 1 WHERE next.done_at <= item.done_at
            """));
    }

    [Fact]
    public async Task A_job_waits_while_the_database_is_away_and_an_item_that_the_database_refuses_keeps_no_other_waiting()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        await api.Owner.ExecuteAsync("""
            CREATE FUNCTION editorial.rule() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.title = 'Refused by Rule' THEN RAISE EXCEPTION 'the rule says no'; END IF;
              IF NEW.title = 'Cut Off Once' AND (SELECT count(*) FROM editorial.cuts) = 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
              RETURN NEW;
            END $$;
            CREATE TABLE editorial.cuts (at timestamptz);
            GRANT SELECT ON editorial.cuts TO contentapi_app;
            ALTER FUNCTION editorial.rule() SECURITY DEFINER;
            CREATE TRIGGER rule BEFORE INSERT ON editorial.articles FOR EACH ROW EXECUTE FUNCTION editorial.rule()
            """);
        var id = (await api.AcceptedAsync([Batch.Line(Documents.Short("Refused by Rule")), Batch.Line(Documents.Short("Cut Off Once")), Batch.Line(Documents.Short("Comes through"))])).Id();
        await Eventually.HoldsAsync(async () => (await api.JobAsync($"/{id}")).Progress()[1] == 1, "the first item is done");
        await api.Owner.ExecuteAsync("INSERT INTO editorial.cuts VALUES (now())");

        Assert.Equal([3, 3, 2, 0, 1], (await api.EndedAsync(id)).Progress());
        Assert.Equal("The database refused it: the rule says no (P0001).", (await api.JobAsync($"/{id}/items")).Items("data")[0].Items("errors")[0].Text("detail"));
    }

    [Fact]
    public async Task A_job_that_fails_at_an_item_again_and_again_delays_no_other_and_comes_to_an_end_that_tells()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        await api.Owner.ExecuteAsync("""
            CREATE FUNCTION editorial.rule() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.title = 'Never Done' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
              RETURN NEW;
            END $$;
            ALTER FUNCTION editorial.rule() SECURITY DEFINER;
            CREATE TRIGGER rule BEFORE INSERT ON editorial.articles FOR EACH ROW EXECUTE FUNCTION editorial.rule()
            """);
        var id = (await api.AcceptedAsync([Batch.Line(Documents.Short("Done before It")), Batch.Line(Documents.Short("Never Done")), Batch.Line(Documents.Short("Never Reached"))])).Id();
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync($"SELECT attempts FROM editorial.jobs WHERE id = '{id}' AND retry_at > now()") is >= 2, "the job is put off for longer and longer");

        Assert.Equal([30, 30, 30, 0, 0], (await api.EndedAsync((await api.AcceptedAsync(Enumerable.Range(1, 30).Select(i => Batch.Line(Documents.Short($"Beside It {i}"))))).Id())).Progress());
        // As if it had been tried for minutes; an attempt that is under way counts by itself, so it is said until it is heard.
        await Eventually.HoldsAsync(async () =>
        {
            await api.Owner.ExecuteAsync($"UPDATE editorial.jobs SET attempts = 9, retry_at = now() WHERE id = '{id}' AND status = 'running'");
            return (await api.JobAsync($"/{id}")).Text("status") != "running";
        });
        var job = await api.EndedAsync(id);

        Assert.Equal(("failed", "An item could not be done in 10 attempts, for a reason that is the server's; its log has more."), (job.Text("status"), job.Text("failure")));
        Assert.Equal([3, 1, 1, 0, 0], job.Progress());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, job.GetProperty("finishedAt").ValueKind);
    }

    [Fact]
    public async Task A_result_that_cannot_be_stored_is_told_as_a_failure_and_nothing_of_its_item_is_written()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        await api.Owner.ExecuteAsync("ALTER TABLE editorial.job_items ADD CHECK (result->>'slug' IS DISTINCT FROM 'not-to-be-told')");

        var items = await api.DoneAsync([Batch.Line(Documents.Short("Not to Be Told")), Batch.Line(Documents.Short("To Be Told"))]);

        Assert.Equal(["failed", "imported"], items.Select(item => item.Text("status")));
        Assert.Equal("internal-error", items[0].Items("errors")[0].Text("code"));
        Assert.Equal(1L, await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.articles"));
    }

    /// <summary>Every article that there is is whole and is an item's that is done; what is done is an article, public where it was to be.</summary>
    private static async Task AssertWholeAsync(string owner)
    {
        Assert.Equal(0L, await owner.ScalarAsync("SELECT count(*) FROM editorial.articles copy FULL JOIN (SELECT * FROM editorial.job_items WHERE done_at IS NOT NULL) item ON item.article_id = copy.id WHERE copy.id IS NULL OR item.article_id IS NULL"));
        Assert.Equal(0L, await owner.ScalarAsync("SELECT count(*) FROM editorial.articles WHERE id NOT IN (SELECT article_id FROM editorial.revisions) OR id NOT IN (SELECT article_id FROM editorial.slugs)"));
        Assert.Equal(0L, await owner.ScalarAsync("SELECT count(*) FROM editorial.articles copy LEFT JOIN published.articles shown USING (id) WHERE (copy.status = 'published') <> (shown.id IS NOT NULL)"));
        Assert.Equal(0L, await owner.ScalarAsync("SELECT count(*) FROM published.articles shown WHERE (SELECT count(*) FROM published.renderings WHERE article_id = shown.id) <> 5 OR (SELECT count(*) FROM published.changes WHERE article_id = shown.id) <> 1"));
    }

    private static async Task<long> DoneAsync(string owner) => (long)(await owner.ScalarAsync("SELECT count(*) FROM editorial.job_items WHERE done_at IS NOT NULL"))!;

    private static async Task<string> AcceptedAsync(HttpClient client, IEnumerable<string> lines)
    {
        using var response = await client.PostAsync("/manage/v1/imports", Batch.Content(lines), Cancelled);
        return (await response.JsonAsync(HttpStatusCode.Accepted)).Id();
    }
}
