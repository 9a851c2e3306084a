using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Articles;

namespace ContentApi.Tests.Editorial.Forecasting;

public sealed class ResolveScenarioTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_became_of_a_scenario_is_shown_with_its_evidence_and_every_entry_stays_on_record()
    {
        var article = await api.PublishedAsync(Documents.Complete("Decided in Public"));
        var scenario = article.ScenarioIds()[0];
        var citation = article.Items("citations")[0];
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("resolution").ValueKind);

        await api.ResolvedAsync(scenario, new { outcome = "partly", resolvedOn = "2026-03-09", evidence = new object[] { new { citationId = citation.Id(), note = "Table 3" }, new { url = "https://example.org/ledger", note = (string?)null } } });
        var corrected = await api.ResolvedAsync(scenario, new { outcome = "occurred", resolvedOn = "2026-03-10", evidence = new object[] { new { citationId = citation.Id(), note = "Table 3" } } });

        var shown = (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("resolution");
        Assert.Equal(("occurred", "2026-03-10"), (shown.Text("outcome"), shown.Text("resolvedOn")));
        var evidence = Assert.Single(shown.Items("evidence"));
        Assert.Equal((citation.Id(), citation.Text("key"), citation.Text("text"), "Table 3"), (evidence.GetProperty("citation").Id(), evidence.GetProperty("citation").Text("key"), evidence.GetProperty("citation").Text("text"), evidence.Text("note")));
        Assert.Equal(["occurred", "partly"], corrected.Items("history").Select(entry => entry.Text("outcome")));
        Assert.Equal("occurred", corrected.GetProperty("current").Text("outcome"));
        Assert.Equal(corrected.GetRawText(), (await api.OnRecordAsync(scenario, "resolution")).GetRawText());
        Assert.Equal(["resolve", "resolve", "upsert"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{article.Id()}' ORDER BY number DESC"));
    }

    [Fact]
    public async Task Taking_it_back_is_an_entry_and_the_scenario_is_open_again()
    {
        var article = await api.PublishedAsync(Documents.Complete("Decided Too Soon"));
        var scenario = article.ScenarioIds()[0];
        await api.ResolvedAsync(scenario, new { outcome = "did-not-occur" });
        Assert.Equal([scenario], await OfThisArticleAsync("did-not-occur"));

        for (var i = 0; i < 2; i++)
        {
            using var deleted = await api.ReopenAsync(scenario);
            using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/scenarios/{scenario}/resolution");
            Assert.Equal((HttpStatusCode.NoContent, read.Header("ETag")), (deleted.StatusCode, deleted.Header("ETag")));
        }

        var record = await api.OnRecordAsync(scenario, "resolution");
        Assert.Equal(JsonValueKind.Null, record.GetProperty("current").ValueKind);
        Assert.Equal([null, "did-not-occur"], record.Items("history").Select(entry => entry.Text("outcome")));
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("resolution").ValueKind);
        Assert.Empty(await OfThisArticleAsync("did-not-occur"));
        Assert.Equal(article.ScenarioIds(), await OfThisArticleAsync("open"));

        async Task<IReadOnlyList<string>> OfThisArticleAsync(string resolution) =>
            [.. (await api.ReadAllAsync($"/v1/scenarios?resolution={resolution}")).Where(item => item.GetProperty("article").Id() == article.Id()).Select(item => item.Id())];
    }

    [Fact]
    public async Task What_says_the_same_is_no_entry()
    {
        var scenario = (await api.DraftAsync(Documents.Complete("Said Twice"))).ScenarioIds()[0];
        await api.ResolvedAsync(scenario, new { outcome = "void", resolvedOn = "2026-03-04" });

        Assert.Single((await api.ResolvedAsync(scenario, new { outcome = "void", resolvedOn = "2026-03-04" })).Items("history"));
    }

    [Fact]
    public async Task Of_two_who_resolve_it_at_once_the_slower_is_told_that_it_changed()
    {
        var scenario = (await api.PublishedAsync(Documents.Complete("Decided by Two"))).ScenarioIds()[0];
        var path = $"/manage/v1/scenarios/{scenario}/resolution";
        using var read = await api.ManageAsync(HttpMethod.Get, path);
        var tag = read.Header("ETag")!;
        using (var unsaid = await api.ManageAsync(HttpMethod.Put, path, Api.Json("""{"outcome": "void"}""")))
            await unsaid.ProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");

        var answers = await Task.WhenAll(new[] { "occurred", "did-not-occur" }.Select(outcome => api.ResolveAsync(scenario, $$"""{"outcome": "{{outcome}}"}""", tag)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single((await api.OnRecordAsync(scenario, "resolution")).Items("history"));
        var current = answers.Single(answer => answer.IsSuccessStatusCode).Header("ETag")!;
        Assert.NotEqual(tag, current);
        using (var stale = await api.ReopenAsync(scenario, tag))
            Assert.Equal(current, (await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        using var reopened = await api.ReopenAsync(scenario, current);
        Assert.Equal(HttpStatusCode.NoContent, reopened.StatusCode);
    }

    [Fact]
    public async Task An_entry_comes_after_those_on_record_though_another_clock_was_ahead()
    {
        var article = await api.DraftAsync(Documents.Complete("Decided by Two Clocks"));
        var scenario = article.ScenarioIds()[0];
        await api.Owner.ExecuteAsync($"""
            INSERT INTO editorial.resolutions (id, scenario_id, article_id, outcome, resolved_on, evidence, recorded_at)
            VALUES (gen_random_uuid(), '{scenario}', '{article.Id()}', 'void', '2026-03-04', '[]', now() + interval '1 hour')
            """);

        var resolution = await api.ResolvedAsync(scenario, new { outcome = "occurred", resolvedOn = "2026-03-04" });

        Assert.Equal(["occurred", "void"], resolution.Items("history").Select(entry => entry.Text("outcome")));
        Assert.Equal("occurred", resolution.GetProperty("current").Text("outcome"));
    }

    [Fact]
    public async Task A_scenario_involves_who_acts_in_it_and_whom_its_text_names()
    {
        var article = await api.CreatedAsync("""
            {"title": "Whom It Involves", "actors": [{"name": "Jutland"}, {"name": "Scania"}], "scenarioAnalyses": [{"question": "What If They Return?", "scenarios": [
                {"title": "A Quarrel", "actor": {"name": "Jutland"}, "content": "All others would go round."}, {"title": "A Fund", "content": "JUTLAND pays, and Scanians watch."}, {"title": "Nothing"}]}]}
            """, "?bodyFormat=markdown");
        using var published = await api.PublishAsync(article.Id());
        var scenarios = article.ScenarioIds();

        Assert.Equal([scenarios[0], scenarios[1]], await ListAsync("involves=jutland"));
        Assert.Equal([scenarios[0]], await ListAsync("actor=jutland"));
        Assert.Equal([scenarios[0]], await ListAsync($"involves={article.Items("actors")[0].Id()}&actor=jutland&involves=scania"));
        Assert.Empty(await ListAsync("involves=scania"));
        using var refused = await api.GetAsync("/v1/scenarios?involves=nobody");
        await refused.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "involves", "unknown-value");

        async Task<IReadOnlyList<string>> ListAsync(string query) => [.. (await api.ReadAllAsync($"/v1/scenarios?{query}")).Select(item => item.Id())];
    }

    [Fact]
    public async Task Evidence_that_only_the_working_copy_cites_is_shown_once_the_article_cites_it_in_public()
    {
        var article = await api.PublishedAsync(Documents.Complete("Cited Later"));
        var scenario = article.ScenarioIds()[0];
        using var added = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/citations", Api.Json("""{"text": "Okoro, N. (2024). What the ledgers say. Quayside Press."}"""), ("If-Match", "*"));
        var citation = (await added.JsonAsync(HttpStatusCode.Created)).Id();

        await api.ResolvedAsync(scenario, new { outcome = "occurred", evidence = new[] { new { citationId = citation } } });
        Assert.Empty((await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("resolution").Items("evidence"));
        using var published = await api.PublishAsync(article.Id());

        Assert.Equal(citation, (await api.ReadAsync($"/v1/scenarios/{scenario}")).GetProperty("resolution").Items("evidence")[0].GetProperty("citation").Id());
    }

    [Theory]
    [InlineData("{}", "required /outcome")]
    [InlineData("""{"outcome": "happened"}""", "unknown-value /outcome")]
    [InlineData("""{"outcome": "void", "resolvedOn": "4 March"}""", "invalid-date /resolvedOn")]
    [InlineData("""{"outcome": "void", "resolvedOn": "2999-03-04"}""", "in-the-future /resolvedOn")]
    [InlineData("""{"outcome": "void", "evidence": [{"note": "Somewhere"}]}""", "required /evidence/0")]
    [InlineData("""{"outcome": "void", "evidence": [{"url": "ftp://example.org"}]}""", "invalid-address /evidence/0/url")]
    [InlineData("""{"outcome": "void", "evidence": [{"citationId": "0199a3c2-5f10-7c3e-9b1d-2a6f0d4e8c11"}]}""", "unknown-citation /evidence/0/citationId")]
    public async Task What_is_no_resolution_is_refused(string body, string error)
    {
        var scenario = (await api.DraftAsync(Documents.Complete("Not Decided"))).ScenarioIds()[0];

        using var refused = await api.ResolveAsync(scenario, body);

        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");
        Assert.Equal([error], problem.Items("errors").Select(each => $"{each.Text("code")} {each.Text("pointer")}"));
    }

    [Fact]
    public async Task What_analysts_expect_of_an_actor_is_a_list_that_goes_by_how_likely_it_is()
    {
        var options = new List<string>();
        foreach (var (title, low) in new[] { ("Expected One", 0.2), ("Expected Two", 0.8), ("Expected Three", -1d) })
        {
            options.Add((await api.PublishedAsync(Documents.Complete(title, "Oracle"))).ScenarioIds()[1]);
            if (low >= 0)
                await api.EstimatedAsync(options[^1], new { low, asOf = "2026-02-01T00:00:00Z" });
        }
        await api.ResolvedAsync(options[0], new { outcome = "occurred" });

        Assert.Equal([options[1], options[0], options[2]], await ListAsync("sort=-probability"));
        Assert.Equal([options[1]], await ListAsync("resolution=open&probabilityFrom=0.55"));
        Assert.Equal([options[0]], await ListAsync("probabilityTo=0.45"));
        Assert.Equal([options[1], options[0]], await ListAsync("sort=-probability&estimatedFrom=2026-02-01&estimatedTo=2026-02-01"));
        Assert.Empty(await ListAsync("estimatedTo=2026-01-31"));
        Assert.Equal([options[0]], await ListAsync("resolution=occurred&resolution=partly&kind=option"));
        using var refused = await api.GetAsync("/v1/scenarios?resolution=maybe&probabilityFrom=2");
        Assert.Equal(["resolution", "probabilityFrom"], (await refused.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors").Select(error => error.Text("parameter")));

        async Task<IReadOnlyList<string>> ListAsync(string query) => [.. (await api.ReadAllAsync($"/v1/scenarios?actor=russia&publication=the-oracle-quarterly&{query}", limit: 1)).Select(item => item.Id())];
    }
}
