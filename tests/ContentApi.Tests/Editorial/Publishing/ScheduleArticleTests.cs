using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Publishing;

public sealed class ScheduleArticleTests(Api api) : IClassFixture<Api>
{
    private static readonly DateTime Soon = ScheduleRequests.In(seconds: 3_600), Later = ScheduleRequests.In(seconds: 7_200);

    [Fact]
    public async Task A_schedule_is_shown_with_the_revision_that_it_is_about_and_nothing_is_public_yet()
    {
        var draft = await api.DraftAsync(Documents.Short("To Come"));

        using var response = await api.ScheduleAsync(draft.Id(), Soon, Later);
        var scheduled = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(draft.Tag(2), response.Header("ETag"));
        Assert.Equal("scheduled", scheduled.Text("status"));
        var schedule = scheduled.GetProperty("schedule");
        Assert.Equal((Soon, Later, 1), (schedule.GetProperty("publishAt").GetDateTime(), schedule.GetProperty("unpublishAt").GetDateTime(), schedule.GetProperty("revision").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/v1/articles/{draft.Id()}")).StatusCode);
        using var list = await api.ManageAsync(HttpMethod.Get, "/manage/v1/articles");
        var listed = (await list.JsonAsync(HttpStatusCode.OK)).Items("data").Single(article => article.Id() == draft.Id());
        Assert.Equal(schedule.GetRawText(), listed.GetProperty("schedule").GetRawText());
    }

    [Fact]
    public async Task A_schedule_replaces_the_one_before_and_is_taken_back_whole()
    {
        var draft = await api.DraftAsync(Documents.Short("Moved and Dropped"));
        await api.ScheduledAsync(draft.Id(), Soon, Later);

        var moved = await api.ScheduledAsync(draft.Id(), Later);
        using var dropped = await api.StepAsync(HttpMethod.Delete, draft.Id(), "schedule");

        Assert.Equal((Later, JsonValueKind.Null), (moved.GetProperty("schedule").GetProperty("publishAt").GetDateTime(), moved.GetProperty("schedule").GetProperty("unpublishAt").ValueKind));
        var article = await dropped.JsonAsync(HttpStatusCode.OK);
        Assert.Equal(("draft", JsonValueKind.Null), (article.Text("status"), article.GetProperty("schedule").ValueKind));
        Assert.Equal([true], await api.RowsAsync<bool>($"SELECT publish_at IS NULL AND unpublish_at IS NULL AND scheduled_revision IS NULL FROM editorial.articles WHERE id = '{draft.Id()}'"));
    }

    [Fact]
    public async Task Publishing_by_hand_takes_the_place_of_a_scheduled_publication_and_leaves_the_end()
    {
        var draft = await api.DraftAsync(Documents.Short("Sooner than Planned"));
        await api.ScheduledAsync(draft.Id(), Soon, Later);

        using var response = await api.PublishAsync(draft.Id());

        var schedule = (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("schedule");
        Assert.Equal((JsonValueKind.Null, Later), (schedule.GetProperty("publishAt").ValueKind, schedule.GetProperty("unpublishAt").GetDateTime()));
        Assert.Equal([Later], await api.RowsAsync<DateTime>($"SELECT next_transition_at FROM published.articles WHERE id = '{draft.Id()}'"));
    }

    [Fact]
    public async Task What_is_taken_back_by_hand_does_not_come_again_by_itself()
    {
        var article = await api.PublishedAsync(Documents.Short("Withdrawn for Good"));
        await api.ScheduledAsync(article.Id(), Soon, Later);

        using var response = await api.UnpublishAsync(article.Id());

        Assert.Equal(JsonValueKind.Null, (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("schedule").ValueKind);
    }

    [Theory]
    [InlineData("{}", "/publishAt", "required")]
    [InlineData("""{"publishAt": null}""", "/publishAt", "required")]
    [InlineData("""{"publishAt": "tomorrow"}""", "/publishAt", "invalid-time")]
    [InlineData("""{"publishAt": "2099-01-01T08:00:00"}""", "/publishAt", "invalid-time")]
    [InlineData("""{"publishAt": "2020-01-01T08:00:00Z"}""", "/publishAt", "in-the-past")]
    [InlineData("""{"publishAt": "9999-12-31T23:59:59.9999999Z"}""", "/publishAt", "invalid-time")]
    [InlineData("""{"publishAt": "2099-01-01T08:00:00Z", "unpublishAt": "2020-01-01T08:00:00Z"}""", "/unpublishAt", "in-the-past")]
    [InlineData("""{"publishAt": "2099-01-01T08:00:00Z", "unpublishAt": "2099-01-01T09:00:00+01:00"}""", "/unpublishAt", "not-after-publication")]
    [InlineData("""{"unpublishAt": "2099-01-01T08:00:00Z"}""", "/publishAt", "required")]
    public async Task A_schedule_that_makes_no_sense_is_invalid_and_changes_nothing(string body, string pointer, string code)
    {
        var draft = await api.DraftAsync(Documents.Short("Senselessly Scheduled"));
        var before = await api.ContentsAsync();

        using var response = await api.StepAsync(HttpMethod.Post, draft.Id(), "schedule", body);

        var error = (await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors")[0];
        Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("""{"publishAt": 7}""", HttpStatusCode.UnprocessableEntity, "invalid")]
    [InlineData("""{"publishAt": """, HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity, "invalid")]
    public async Task A_schedule_that_is_no_JSON_of_its_form_is_refused(string body, HttpStatusCode status, string code)
    {
        var draft = await api.DraftAsync(Documents.Short("Unreadably Scheduled"));

        using var response = await api.StepAsync(HttpMethod.Post, draft.Id(), "schedule", body);

        await response.ProblemAsync(status, code);
    }

    [Fact]
    public async Task Times_are_kept_to_the_microsecond_and_never_made_earlier()
    {
        var draft = await api.DraftAsync(Documents.Short("Very Exactly Scheduled"));

        using var response = await api.StepAsync(HttpMethod.Post, draft.Id(), "schedule", """{"publishAt": "2099-01-01T08:00:00.000000100+02:00"}""");

        Assert.Equal("2099-01-01T06:00:00.000001Z", (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("schedule").Text("publishAt"));
    }
}
