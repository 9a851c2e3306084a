using System.Net;
using System.Text.Json;
using ContentApi.Access;

namespace ContentApi.Tests.Editorial.Publishing;

public sealed class WorkflowTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("draft", "submit schedule publish")]
    [InlineData("in-review", "withdraw schedule publish")]
    [InlineData("scheduled", "schedule unschedule publish")]
    [InlineData("published", "schedule publish unpublish")]
    [InlineData("published and scheduled", "schedule unschedule publish unpublish")]
    [InlineData("unpublished", "submit schedule publish")]
    public async Task A_status_allows_its_steps_and_refuses_the_others_naming_those_that_it_allows(string status, string steps)
    {
        var allowed = steps.Split(' ');
        var article = await ArticleInAsync(status);
        Assert.Equal(allowed, article.Items("allowedSteps").Select(step => step.GetString()));
        var before = await api.ContentsAsync();

        foreach (var step in (string[])["submit", "withdraw", "schedule", "unschedule", "publish", "unpublish"])
        {
            if (allowed.Contains(step))
                continue;
            using var refused = await TakeAsync(article.Id(), step);
            var problem = await refused.ProblemAsync(HttpStatusCode.Conflict, "transition-refused");
            Assert.Equal(allowed, problem.Items("errors").Select(error => error.Text("code")));
            Assert.Contains($"The article is {status.Split(' ')[0]}", problem.Text("detail"), StringComparison.Ordinal);
        }

        Assert.Equal(before, await api.ContentsAsync());
        foreach (var step in allowed)
        {
            using var taken = await TakeAsync((await ArticleInAsync(status)).Id(), step);
            Assert.Equal(StatusAfter(step, status), (await taken.JsonAsync(HttpStatusCode.OK)).Text("status"));
        }
    }

    [Fact]
    public async Task An_article_goes_through_review_and_each_step_gives_the_new_entity_tag()
    {
        var draft = await api.DraftAsync(Documents.Short("Through Review"));

        using var submitted = await api.StepAsync(HttpMethod.Post, draft.Id(), "submit", ifMatch: draft.Tag(1));
        using var stale = await api.StepAsync(HttpMethod.Delete, draft.Id(), "submit", ifMatch: draft.Tag(1));
        using var withdrawn = await api.StepAsync(HttpMethod.Delete, draft.Id(), "submit", ifMatch: draft.Tag(2));

        Assert.Equal((draft.Tag(2), "in-review"), (submitted.Header("ETag"), (await submitted.JsonAsync(HttpStatusCode.OK)).Text("status")));
        Assert.Equal(draft.Tag(2), (await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        Assert.Equal((draft.Tag(3), "draft"), (withdrawn.Header("ETag"), (await withdrawn.JsonAsync(HttpStatusCode.OK)).Text("status")));
    }

    [Fact]
    public async Task What_was_public_before_is_unpublished_again_when_its_review_or_its_schedule_is_taken_back()
    {
        var article = await ArticleInAsync("unpublished");

        await TakeAsync(article.Id(), "submit");
        using var withdrawn = await TakeAsync(article.Id(), "withdraw");
        await TakeAsync(article.Id(), "schedule");
        using var unscheduled = await TakeAsync(article.Id(), "unschedule");

        Assert.Equal("unpublished", (await withdrawn.JsonAsync(HttpStatusCode.OK)).Text("status"));
        Assert.Equal("unpublished", (await unscheduled.JsonAsync(HttpStatusCode.OK)).Text("status"));
    }

    [Theory]
    [InlineData("submit", "content:write")]
    [InlineData("withdraw", "content:write")]
    [InlineData("schedule", "content:publish")]
    [InlineData("unschedule", "content:publish")]
    [InlineData("publish", "content:publish")]
    [InlineData("unpublish", "content:publish")]
    public async Task A_step_needs_its_scope_and_no_other(string step, string scope)
    {
        var article = await ArticleInAsync(step is "withdraw" ? "in-review" : step is "unschedule" ? "scheduled" : step is "unpublish" ? "published" : "draft");
        var others = Scopes.All.Where(other => other != scope).ToArray();

        using var refused = await TakeAsync(article.Id(), step, await api.KeyAsync(null, others));
        using var taken = await TakeAsync(article.Id(), step, await api.KeyAsync(null, scope));

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private async Task<JsonElement> ArticleInAsync(string status)
    {
        var id = (await api.DraftAsync(Documents.Short($"In the Status {status}"))).Id();
        string[] steps = status switch
        {
            "in-review" => ["submit"],
            "scheduled" => ["schedule"],
            "published" => ["publish"],
            "published and scheduled" => ["publish", "schedule"],
            "unpublished" => ["publish", "unpublish"],
            _ => [],
        };
        foreach (var step in steps)
        {
            using var taken = await TakeAsync(id, step);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }
        return await api.WorkingCopyAsync(id);
    }

    private static string StatusAfter(string step, string before) => step switch
    {
        "submit" => "in-review",
        "withdraw" => "draft",
        "schedule" => before.StartsWith("published", StringComparison.Ordinal) ? "published" : "scheduled",
        "unschedule" => before == "scheduled" ? "draft" : "published",
        "publish" => "published",
        _ => "unpublished",
    };

    private Task<HttpResponseMessage> TakeAsync(string id, string step, string key = Api.Key)
    {
        var (method, path) = step switch
        {
            "withdraw" => (HttpMethod.Delete, "submit"),
            "unschedule" => (HttpMethod.Delete, "schedule"),
            _ => (HttpMethod.Post, step),
        };
        var body = step == "schedule" ? Api.Json(ScheduleRequests.Body(ScheduleRequests.In(seconds: 3_600))) : null;
        return api.SendAsync(method, $"/manage/v1/articles/{id}/{path}", body, ("Authorization", $"Bearer {key}"), ("If-Match", "*"));
    }
}
