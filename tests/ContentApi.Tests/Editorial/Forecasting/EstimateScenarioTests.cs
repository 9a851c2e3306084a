using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Editorial.Forecasting;

public sealed class EstimateScenarioTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_timeline_is_told_the_latest_time_first_and_the_scenario_shows_the_last_of_it()
    {
        var article = await api.PublishedAsync(Documents.Complete("Estimated in Public"), "?publish=true&author=Mara%20Lindqvist");
        var scenario = article.ScenarioIds()[0];
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").ValueKind);

        var now = await api.EstimatedAsync(scenario, new { low = 0.3, high = 0.5, rationale = "The dues are small.", author = "mara-lindqvist" });
        var before = await api.EstimatedAsync(scenario, new { term = "highly improbable", asOf = "2026-01-05T09:00:00+01:00" });

        var timeline = (await api.ReadAsync($"/v1/scenarios/{scenario}/estimates")).Items("data");
        Assert.Equal([now.Id(), before.Id()], timeline.Select(estimate => estimate.Id()));
        Assert.Equal("""{"low":0.3,"high":0.5,"probability":0.4,"term":null,"rationale":"The dues are small."}""", Members(timeline[0], "low", "high", "probability", "term", "rationale"));
        Assert.Equal("""{"low":0.05,"high":0.2,"probability":0.125,"term":"very-unlikely","rationale":null,"author":null,"asOf":"2026-01-05T08:00:00Z"}""", Members(timeline[1], "low", "high", "probability", "term", "rationale", "author", "asOf"));
        Assert.Equal(("mara-lindqvist", "Mara Lindqvist"), (timeline[0].GetProperty("author").Slug(), timeline[0].GetProperty("author").Text("name")));
        Assert.Equal(timeline[0].GetRawText(), (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").GetRawText());
        Assert.Equal([timeline[0].GetRawText()], (await api.ReadAsync("/v1/scenarios?limit=100")).Items("data").Where(item => item.Id() == scenario).Select(item => item.GetProperty("estimate").GetRawText()));
        Assert.Equal(timeline.Select(estimate => estimate.GetRawText()), (await api.ReadAllAsync($"/v1/scenarios/{scenario}/estimates", limit: 1)).Select(estimate => estimate.GetRawText()));
        Assert.Equal([before.Id(), now.Id()], (await api.ReadAsync($"/v1/scenarios/{scenario}/estimates?sort=asOf")).Items("data").Select(estimate => estimate.Id()));
        Assert.True(now.GetProperty("isPublic").GetBoolean());
        Assert.Equal(before.Text("recordedAt"), timeline[1].Text("recordedAt"));
        Assert.True(timeline[1].GetProperty("recordedAt").GetDateTime() >= timeline[0].GetProperty("recordedAt").GetDateTime());
    }

    [Fact]
    public async Task An_author_who_only_estimated_is_public_while_the_estimate_is()
    {
        await api.AuthorAsync("Petra Odds");
        var article = await api.PublishedAsync(Documents.Complete("Estimated by a Guest"));
        using (var unknown = await api.GetAsync("/v1/authors/petra-odds"))
            await unknown.ProblemAsync(HttpStatusCode.NotFound, "not-found");

        await api.EstimatedAsync(article.ScenarioIds()[0], new { low = 0.5, author = "petra-odds" });

        var author = await api.ReadAsync("/v1/authors/petra-odds");
        Assert.Equal(("Petra Odds", 0), (author.Text("name"), author.GetProperty("articleCount").GetInt32()));
        Assert.Contains(await api.ReadAllAsync("/v1/authors"), listed => listed.Slug() == "petra-odds");
        using (var refused = await api.GetAsync("/v1/calibration?author=nobody"))
            Assert.Contains("petra-odds", (await refused.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")[0].Text("detail"), StringComparison.Ordinal);
        using var unpublished = await api.UnpublishAsync(article.Id());
        using var gone = await api.GetAsync("/v1/authors/petra-odds");
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_merged_author_of_estimates_leaves_the_slug_to_others()
    {
        await api.AuthorAsync("Merged Away");
        await api.AuthorAsync("Merged Into");
        var scenario = (await api.PublishedAsync(Documents.Complete("By a Merged Author"))).ScenarioIds()[0];
        await api.EstimatedAsync(scenario, new { low = 0.5, author = "merged-away" });
        using (await ManageAsync(HttpMethod.Post, "merged-away/merge", """{"into": "merged-into"}""")) { }
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.terms WHERE is_outdated") is 0L, "articles follow their terms");

        // What leads to the other by that name is given up, and the slug is free.
        using (var freed = await ManageAsync(HttpMethod.Put, "merged-into", """{"name": "Merged Into", "aliases": []}"""))
            Assert.Equal(HttpStatusCode.OK, freed.StatusCode);
        await api.AuthorAsync("Somebody Else");
        using var taken = await ManageAsync(HttpMethod.Put, "somebody-else", """{"name": "Somebody Else", "slug": "merged-away"}""");

        Assert.Equal("merged-away", (await taken.JsonAsync(HttpStatusCode.OK)).Slug());
        Assert.Equal("merged-into", (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").GetProperty("author").Slug());

        Task<HttpResponseMessage> ManageAsync(HttpMethod method, string path, string body) => api.ManageAsync(method, $"/manage/v1/authors/{path}", Api.Json(body), ("If-Match", "*"));
    }

    [Fact]
    public async Task The_article_is_as_it_was_and_what_shows_the_estimate_is_new()
    {
        var article = await api.PublishedAsync(Documents.Complete("Left as It Was"));
        var scenario = article.ScenarioIds()[0];
        string[] same = [$"/v1/articles/{article.Id()}", $"/v1/articles/{article.Id()}/scenario-analyses", $"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}"];
        string[] changed = [$"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}/matrix", $"/v1/scenarios/{scenario}", $"/v1/scenarios/{scenario}?bodyFormat=html", $"/v1/scenarios/{scenario}?bodyFormat=markdown", $"/v1/scenarios/{scenario}/estimates", "/v1/scenarios", "/v1/scenarios?bodyFormat=html&actor=russia", "/v1/scenarios?sort=-probability"];
        var before = new Dictionary<string, (string? Tag, string Body)>();
        foreach (var path in same.Concat(changed))
            before[path] = await ReadAsync(path);

        await api.EstimatedAsync(scenario, new { low = 0.7 });
        await api.EstimatedAsync(article.ScenarioIds()[1], new { low = 0.2 });

        foreach (var path in same)
            Assert.Equal(before[path], await ReadAsync(path));
        foreach (var path in changed)
        {
            Assert.NotEqual(before[path], await ReadAsync(path));
            using var known = await api.GetAsync(path, ("If-None-Match", before[path].Tag!));
            Assert.Equal((path, HttpStatusCode.OK), (path, known.StatusCode));
        }
        using var editors = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}");
        Assert.Equal(article.Tag(2), editors.Header("ETag"));
        Assert.Equal(["estimate", "estimate", "upsert"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number DESC"));
        Assert.Equal([true], await api.RowsAsync<bool>($"SELECT '{scenario}' = ANY (related_ids) FROM published.changes WHERE article_id = '{article.Id()}' AND operation = 'estimate' ORDER BY number LIMIT 1"));
    }

    [Fact]
    public async Task What_is_estimated_of_a_draft_is_on_record_and_public_with_the_article_and_no_longer()
    {
        var article = await api.DraftAsync(Documents.Complete("Estimated Unseen"));
        var scenario = article.ScenarioIds()[0];
        var estimate = await api.EstimatedAsync(scenario, new { term = "likely" });
        Assert.False(estimate.GetProperty("isPublic").GetBoolean());
        await NotThereAsync();

        for (var round = 0; round < 2; round++)
        {
            using var published = await api.PublishAsync(article.Id());
            Assert.Equal([estimate.Id()], (await api.ReadAsync($"/v1/scenarios/{scenario}/estimates")).Items("data").Select(item => item.Id()));
            Assert.Equal("likely", (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").Text("term"));
            using var unpublished = await api.UnpublishAsync(article.Id());
            await NotThereAsync();
        }
        Assert.Equal([estimate.Id()], (await api.OnRecordAsync(scenario)).Items("data").Select(item => item.Id()));

        async Task NotThereAsync()
        {
            foreach (var path in (string[])[$"/v1/scenarios/{scenario}", $"/v1/scenarios/{scenario}/estimates"])
            {
                using var missing = await api.GetAsync(path);
                await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
            }
            Assert.Equal(0L, await api.Owner.ScalarAsync($"SELECT count(*) FROM published.estimates WHERE scenario_id = '{scenario}'"));
        }
    }

    [Fact]
    public async Task What_is_published_anew_keeps_the_estimates_of_the_scenarios_that_are_left()
    {
        var article = await api.PublishedAsync(Documents.Complete("Published Anew"));
        var (kept, dropped) = (article.ScenarioIds()[0], article.ScenarioIds()[1]);
        foreach (var scenario in (string[])[kept, dropped])
            await api.EstimatedAsync(scenario, new { low = 0.25, high = 0.35 });
        await api.EditAsync(article.Id(), document => document with { ScenarioAnalyses = [document.ScenarioAnalyses[0]] });
        using var published = await api.PublishAsync(article.Id());

        Assert.Equal([Guid.Parse(kept)], await api.RowsAsync<Guid>($"SELECT scenario_id FROM published.estimates WHERE article_id = '{article.Id()}'"));
        Assert.Single((await api.OnRecordAsync(dropped)).Items("data"));
        using var gone = await api.EstimateAsync(dropped, """{"low": 0.5}""");
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_was_estimated_of_an_article_that_is_deleted_stays_on_record()
    {
        var article = await api.DraftAsync(Documents.Complete("Estimated and Deleted"));
        var scenario = article.ScenarioIds()[0];
        var estimate = await api.EstimatedAsync(scenario, new { low = 0.4 });
        using var deleted = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/articles/{article.Id()}", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        using var tooLate = await api.EstimateAsync(scenario, """{"low": 0.5}""");

        await tooLate.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal([estimate.Id()], (await api.OnRecordAsync(scenario)).Items("data").Select(item => item.Id()));
    }

    [Theory]
    [InlineData("{}", "required /low")]
    [InlineData("""{"low": 1.2}""", "out-of-range /low")]
    [InlineData("""{"low": 0.12345}""", "out-of-range /low")]
    [InlineData("""{"low": 0.5, "high": 0.4}""", "out-of-range /high")]
    [InlineData("""{"low": "0.5"}""", "wrong-type /low")]
    [InlineData("""{"term": "perhaps"}""", "unknown-value /term")]
    [InlineData("""{"term": "likely", "low": 0.6}""", "not-both /term")]
    [InlineData("""{"low": 0.5, "asOf": "2999-01-01T00:00:00Z"}""", "in-the-future /asOf")]
    [InlineData("""{"low": 0.5, "asOf": "yesterday"}""", "invalid-time /asOf")]
    [InlineData("""{"low": 0.5, "rationale": " "}""", "empty /rationale")]
    [InlineData("""{"low": 0.5, "author": "Nobody Ever"}""", "unknown-term /author")]
    [InlineData("""{"low": 0.5, "probability": 0.5}""", "unknown-member /probability")]
    public async Task What_is_no_estimate_is_refused(string body, string error)
    {
        var scenario = (await api.DraftAsync(Documents.Complete("Not Estimated"))).ScenarioIds()[0];

        using var refused = await api.EstimateAsync(scenario, body);

        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");
        Assert.Equal([error], problem.Items("errors").Select(each => $"{each.Text("code")} {each.Text("pointer")}"));
        Assert.Empty((await api.OnRecordAsync(scenario)).Items("data"));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_and_writes_nothing()
    {
        var scenario = (await api.PublishedAsync(Documents.Complete("Only Tried"))).ScenarioIds()[0];
        var before = await api.ContentsAsync();

        using var tried = await api.EstimateAsync(scenario, """{"term": "almost certain"}""", "?dryRun=true");

        Assert.Equal(0.97m, (await tried.JsonAsync(HttpStatusCode.OK)).GetProperty("probability").GetDecimal());
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task An_estimate_has_an_address_and_is_on_record_there()
    {
        var scenario = (await api.DraftAsync(Documents.Complete("At an Address"))).ScenarioIds()[0];
        using var made = await api.EstimateAsync(scenario, """{"low": 0.1}""");
        var estimate = await made.JsonAsync(HttpStatusCode.Created);

        using var read = await api.ManageAsync(HttpMethod.Get, made.Header("Location")!);

        Assert.Equal(estimate.Id(), (await read.JsonAsync(HttpStatusCode.OK)).Id());
        Assert.Equal(("tests", null), (estimate.Text("keyId"), estimate.Text("subject")));
        Assert.Equal([made.Header("Location")!], await api.RowsAsync<string>("SELECT target FROM editorial.audit_log WHERE operation = 'estimateScenario' ORDER BY id DESC LIMIT 1"));
    }

    [Theory]
    [InlineData("estimates")]
    [InlineData("resolutions")]
    public async Task Nobody_changes_or_deletes_what_was_written(string table)
    {
        foreach (var sql in (string[])[$"UPDATE editorial.{table} SET recorded_at = now()", $"DELETE FROM editorial.{table}", $"TRUNCATE editorial.{table}"])
        {
            var asProgram = await Assert.ThrowsAsync<PostgresException>(() => api.Writing.ExecuteAsync(sql));
            var asOwner = await Assert.ThrowsAsync<PostgresException>(() => api.Owner.ExecuteAsync(sql));
            Assert.Equal((PostgresErrorCodes.InsufficientPrivilege, "estimates and resolutions are neither changed nor deleted"), (asProgram.SqlState, asOwner.MessageText));
        }
    }

    [Fact]
    public async Task Writers_read_estimates_and_publishers_make_them()
    {
        var scenario = (await api.DraftAsync(Documents.Complete("By Whom"))).ScenarioIds()[0];
        var writer = $"Bearer {await api.KeyAsync(null, "content:write")}";

        using var refused = await api.SendAsync(HttpMethod.Post, $"/manage/v1/scenarios/{scenario}/estimates", Api.Json("""{"low": 0.5}"""), ("Authorization", writer));
        using var read = await api.SendAsync(HttpMethod.Get, $"/manage/v1/scenarios/{scenario}/estimates", null, ("Authorization", writer));

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task An_author_is_told_as_the_vocabulary_has_it_now_and_stays_in_it()
    {
        var author = await api.AuthorAsync("Ottoline Vance");
        var other = await api.AuthorAsync("O. Vance");
        var scenario = (await api.PublishedAsync(Documents.Complete("By an Author of Two Names"))).ScenarioIds()[0];
        await api.EstimatedAsync(scenario, new { low = 0.5, author = "Ottoline Vance" });

        using var inUse = await ChangeAsync(HttpMethod.Delete, "ottoline-vance", null);
        await inUse.ProblemAsync(HttpStatusCode.Conflict, "term-in-use");
        using var renamed = await ChangeAsync(HttpMethod.Put, "ottoline-vance", """{"name": "Ottoline Vance-Reed"}""");
        await SaysAsync("Ottoline Vance-Reed");
        using var merged = await ChangeAsync(HttpMethod.Post, "ottoline-vance/merge", """{"into": "o-vance"}""");
        await SaysAsync("O. Vance");
        using var renamedAgain = await ChangeAsync(HttpMethod.Put, "o-vance", """{"name": "Olive Vance"}""");
        await SaysAsync("Olive Vance");

        using var stillInUse = await ChangeAsync(HttpMethod.Delete, "o-vance", null);
        await stillInUse.ProblemAsync(HttpStatusCode.Conflict, "term-in-use");
        Assert.Equal(other.Id(), (await api.OnRecordAsync(scenario)).Items("data")[0].GetProperty("author").Id());
        Assert.NotEqual(author.Id(), other.Id());

        Task<HttpResponseMessage> ChangeAsync(HttpMethod method, string path, string? body) => api.ManageAsync(method, $"/manage/v1/authors/{path}", body is null ? null : Api.Json(body), ("If-Match", "*"));

        Task SaysAsync(string name) => Eventually.HoldsAsync(async () =>
            (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").GetProperty("author").Text("name") == name
            && (await api.ReadAsync($"/v1/scenarios/{scenario}/estimates")).Items("data")[0].GetProperty("author").Text("name") == name
            && (await api.OnRecordAsync(scenario)).Items("data")[0].GetProperty("author").Text("name") == name, $"the author is called {name}");
    }

    [Fact]
    public async Task Estimates_and_unpublishing_at_once_leave_nothing_of_what_is_not_public()
    {
        var article = await api.PublishedAsync(Documents.Complete("Estimated to the Last"));
        var scenario = article.ScenarioIds()[0];

        var estimates = Enumerable.Range(0, 6).Select(i => api.EstimateAsync(scenario, $$"""{"low": 0.{{i}}}""")).ToList();
        using var unpublished = await api.UnpublishAsync(article.Id());

        Assert.All(await Task.WhenAll(estimates), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(0L, await api.Owner.ScalarAsync($"SELECT count(*) FROM published.estimates WHERE article_id = '{article.Id()}'"));
        Assert.Equal(6, (await api.OnRecordAsync(scenario)).Items("data").Count);
    }

    [Fact]
    public async Task Estimates_made_at_once_are_all_on_record_and_the_one_of_the_latest_time_is_shown()
    {
        const int writers = 8;
        var article = await api.PublishedAsync(Documents.Complete("Estimated by Many"));
        var scenarios = article.ScenarioIds();
        var before = await ChangesAsync();

        // Two scenarios of one article, which is published anew meanwhile; the times are in no order.
        var estimates = Task.WhenAll(Enumerable.Range(0, 2 * writers).Select(i => api.EstimateAsync(scenarios[i % 2], $$"""{"low": 0.{{10 + i}}, "asOf": "2026-01-{{10 + (i * 7 % 16)}}T00:00:00Z"}""")));
        using var published = await api.PublishAsync(article.Id());
        var answers = await estimates;

        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(before + (2 * writers), await ChangesAsync());
        foreach (var scenario in scenarios.Take(2))
        {
            var (record, timeline) = (await api.OnRecordAsync(scenario), await api.ReadAsync($"/v1/scenarios/{scenario}/estimates"));
            Assert.Equal(writers, record.Items("data").Count);
            Assert.Equal(record.Items("data").Select(estimate => estimate.Id()), timeline.Items("data").Select(estimate => estimate.Id()));
            Assert.Equal(record.Items("data").Max(estimate => estimate.Text("asOf")), timeline.Items("data")[0].Text("asOf"));
            Assert.Equal(timeline.Items("data")[0].GetRawText(), (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("estimate").GetRawText());
        }

        async Task<long> ChangesAsync() => (long)(await api.Owner.ScalarAsync("SELECT count(*) FROM published.changes WHERE operation = 'estimate'"))!;
    }

    [Fact]
    public async Task The_same_request_sent_again_is_one_estimate()
    {
        var scenario = (await api.DraftAsync(Documents.Complete("Estimated Once"))).ScenarioIds()[0];

        for (var i = 0; i < 2; i++)
        {
            using var made = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/scenarios/{scenario}/estimates", Api.Json("""{"term": "likely"}"""), ("Idempotency-Key", "estimated-once"));
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        Assert.Single((await api.OnRecordAsync(scenario)).Items("data"));
    }

    private async Task<(string? Tag, string Body)> ReadAsync(string path)
    {
        using var response = await api.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Header("ETag"), await response.TextAsync());
    }

    private static string Members(JsonElement element, params string[] names) => $"{{{string.Join(',', names.Select(name => $"\"{name}\":{element.GetProperty(name).GetRawText()}"))}}}";
}
