using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Publishing;

public sealed class SchedulerTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_draft_becomes_public_at_its_time_and_not_before()
    {
        var draft = await api.DraftAsync(Documents.Complete("At Its Time", "Sundial"));
        var publishAt = await api.ScheduledSoonAsync(draft.Id(), at => ScheduleRequests.Body(at));

        await Eventually.HoldsAsync(async () =>
        {
            using var response = await api.GetAsync($"/v1/articles/{draft.Id()}");
            var asked = TimeProvider.System.GetUtcNow().UtcDateTime;
            Assert.True(response.StatusCode == HttpStatusCode.NotFound || asked >= publishAt, $"It was public at {asked:O}.");
            return response.StatusCode == HttpStatusCode.OK;
        }, "the article is public");

        var copy = await api.WorkingCopyAsync(draft.Id());
        Assert.Equal(("published", 1, JsonValueKind.Null), (copy.Text("status"), copy.GetProperty("publishedRevision").GetInt32(), copy.GetProperty("schedule").ValueKind));
        Assert.Equal(publishAt, (await api.ReadAsync($"/v1/articles/{draft.Id()}")).GetProperty("publishedAt").GetDateTime());
        Assert.Equal([true], await api.RowsAsync<bool>($"SELECT at >= '{publishAt:O}' FROM published.changes WHERE article_id = '{draft.Id()}'"));
        Assert.Equal(["publishScheduledArticle"], await api.RowsAsync<string>($"SELECT operation FROM editorial.audit_log WHERE article_id = '{draft.Id()}' AND operation LIKE '%Scheduled%'"));
    }

    [Fact]
    public async Task What_was_edited_after_it_was_scheduled_does_not_go_out_with_it()
    {
        var draft = await api.DraftAsync(Documents.Complete("As It Was Scheduled", "Snapshot"));
        await api.ScheduledAsync(draft.Id(), ScheduleRequests.In(seconds: 3_600));
        await api.EditAsync(draft.Id(), document => document with { Title = "As It Was Edited" });
        await api.BringForwardAsync();

        await PublicAsync(draft.Id());

        var (copy, shown) = (await api.WorkingCopyAsync(draft.Id()), await api.ReadAsync($"/v1/articles/{draft.Id()}"));
        Assert.Equal(("As It Was Scheduled", 1), (shown.Text("title"), shown.GetProperty("revision").GetInt32()));
        Assert.Equal(("As It Was Edited", 2, 1), (copy.Text("title"), copy.GetProperty("revision").GetInt32(), copy.GetProperty("publishedRevision").GetInt32()));
    }

    [Fact]
    public async Task A_newer_revision_of_what_is_public_replaces_it_at_its_time_and_changes_no_byte_before()
    {
        var article = await api.PublishedAsync(Documents.Complete("The Older Revision", "Palimpsest"));
        await api.EditAsync(article.Id(), document => document with { Title = "The Newer Revision" });
        var before = await (await api.GetAsync($"/v1/articles/{article.Id()}")).TextAsync();

        var scheduled = await api.ScheduledAsync(article.Id(), ScheduleRequests.In(seconds: 3_600));
        var publishAt = await api.BringForwardAsync();
        await Eventually.HoldsAsync(async () =>
        {
            var body = await (await api.GetAsync($"/v1/articles/{article.Id()}")).TextAsync();
            Assert.True(body == before || TimeProvider.System.GetUtcNow().UtcDateTime >= publishAt, body);
            return body != before;
        }, "the newer revision is public");

        Assert.Equal("published", scheduled.Text("status"));
        var shown = await api.ReadAsync($"/v1/articles/{article.Id()}");
        Assert.Equal(("The Newer Revision", 2, article.Text("publishedAt")), (shown.Text("title"), shown.GetProperty("revision").GetInt32(), shown.Text("publishedAt")));
    }

    [Fact]
    public async Task What_is_public_is_gone_at_its_time_from_the_address_that_it_had()
    {
        var article = await api.PublishedAsync(Documents.Complete("Gone by Itself", "Mandala"));
        await api.EditAsync(article.Id(), document => document with { Slug = "another-slug-that-was-never-public" });
        await api.ScheduledSoonAsync(article.Id(), at => ScheduleRequests.Body(publishAt: null, at));

        await Eventually.HoldsAsync(async () => (await api.GetAsync($"/v1/articles/{article.Slug()}")).StatusCode == HttpStatusCode.Gone);

        var copy = await api.WorkingCopyAsync(article.Id());
        Assert.Equal(("unpublished", JsonValueKind.Null), (copy.Text("status"), copy.GetProperty("schedule").ValueKind));
        Assert.Equal(["upsert", "schedule", "delete"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number"));
    }

    [Fact]
    public async Task What_cannot_be_published_is_taken_back_with_the_reason_and_keeps_nobody_waiting()
    {
        var (broken, sound) = (await api.DraftAsync(Documents.Complete("Cannot Be Published", "Obstacle")), await api.DraftAsync(Documents.Complete("Due beside It", "Detour")));
        await api.Owner.ExecuteAsync($"""
            CREATE FUNCTION published.refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.article_id = '{broken.Id()}' THEN RAISE EXCEPTION 'refused by the test'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER refuse_one BEFORE INSERT ON published.renderings FOR EACH ROW EXECUTE FUNCTION published.refuse_one();
            """);
        await api.ScheduledAsync(broken.Id(), ScheduleRequests.In(seconds: 3_600), ScheduleRequests.In(seconds: 7_200));
        await api.ScheduledAsync(sound.Id(), ScheduleRequests.In(seconds: 3_600));
        var publishAt = await api.BringForwardAsync();

        await PublicAsync(sound.Id());
        await Eventually.HoldsAsync(async () => (await api.WorkingCopyAsync(broken.Id())).GetProperty("schedule").ValueKind == JsonValueKind.Null);

        var copy = await api.WorkingCopyAsync(broken.Id());
        Assert.Equal("draft", copy.Text("status"));
        var failure = copy.GetProperty("scheduleFailure");
        Assert.StartsWith($"Revision 1 was to be published at {publishAt:yyyy-MM-ddTHH:mm:ss}Z. A fault of the server", failure.Text("detail"), StringComparison.Ordinal);
        Assert.True(failure.GetProperty("at").GetDateTime() >= publishAt);
        Assert.Equal(["failScheduledArticle"], await api.RowsAsync<string>($"SELECT operation FROM editorial.audit_log WHERE article_id = '{broken.Id()}' AND operation LIKE '%Scheduled%'"));
        Assert.Equal([0L], await api.RowsAsync<long>($"SELECT count(*) FROM published.changes WHERE article_id = '{broken.Id()}'"));
        using var submitted = await api.StepAsync(HttpMethod.Post, broken.Id(), "submit");
        Assert.Equal(JsonValueKind.Null, (await submitted.JsonAsync(HttpStatusCode.OK)).GetProperty("scheduleFailure").ValueKind);
    }

    [Fact]
    public async Task Who_publishes_by_hand_when_the_time_comes_wins_or_loses_and_it_is_published_once()
    {
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add((await api.DraftAsync(Documents.Short($"By Hand or by Itself {i}"))).Id());
            await api.ScheduledAsync(ids[i], ScheduleRequests.In(seconds: 3_600));
        }
        var publishAt = await api.BringForwardAsync();

        await Eventually.HoldsAsync(() => TimeProvider.System.GetUtcNow().UtcDateTime >= publishAt, "the time has come");
        var answers = await Task.WhenAll(ids.Select(id => api.PublishAsync(id, id.Tag(2))));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]));
        foreach (var id in ids)
        {
            await PublicAsync(id);
            Assert.Equal([1L], await api.RowsAsync<long>($"SELECT count(*) FROM published.changes WHERE article_id = '{id}'"));
        }
    }

    private Task PublicAsync(string id) => Eventually.HoldsAsync(async () => (await api.GetAsync($"/v1/articles/{id}")).StatusCode == HttpStatusCode.OK, $"the article {id} is public");
}
