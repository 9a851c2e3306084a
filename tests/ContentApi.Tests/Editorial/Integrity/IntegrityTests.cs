using System.Net;
using System.Text.Json;
using ContentApi.Tests.Editorial.Articles;
using ContentApi.Tests.Editorial.Forecasting;
using ContentApi.Tests.Editorial.Works;

namespace ContentApi.Tests.Editorial.Integrity;

public sealed class IntegrityTests(PostgresServer server)
{
    private const string Troubled = """
        The Troubled Quarterly

        Troubled Waters

        TL;DR: It is short.

        Nobody saw it coming (Nowhere, 1999), though two had written of it (Dobbs, 2015), and one more (Eik, 2020) of something else.

        References

          • Dobbs, A. (2015b). Second of all. Pier Press.
          • Dobbs, A. (2015a). First of all. Pier Press.
          • Eik, T. (2020). Ice. Ice Review. https://doi.org/10.5555/ice.1
          • Fure, M. Undated matters. Pier Press.
          • Gran, S. (2001). Snow. Snow House. https://doi.org/10.5555/ice.1
          • Haug, L. (2011c). Third without second. Pier Press. doi: ten-five-five
        """;

    private static string Citing(string title, string reference, string mention) => $"""
        The Farm and Coast Quarterly

        {title}

        TL;DR: It is short.

        It is known {mention} and was not forgotten.

        References

          • {reference}
        """;

    private static readonly string[] Expected =
    [
        "ambiguous-mention", "malformed-doi", "missing-year", "reused-doi", "suffix-order", "uncited-reference", "unresolved-mention",
    ];

    [Fact]
    public async Task The_working_copy_the_import_report_and_both_reports_tell_the_same()
    {
        await using var api = await StartAsync();
        var imported = await api.ImportedAsync(Troubled);
        var article = imported.GetProperty("article");

        var report = await api.ManagedAsync($"articles/{article.Slug()}/integrity");
        var all = await api.ManagedAsync("integrity?limit=100");

        Assert.Equal(Expected, Codes(report.Items("findings")));
        Assert.Equal(Expected, report.Items("counts").Select(count => count.Text("code")));
        Assert.Equal(Told(report.Items("findings")), Told(article.Items("findings")));
        Assert.Equal(Told(report.Items("findings")), Told(imported.GetProperty("report").Items("findings").Where(finding => Expected.Contains(finding.Text("code")))));
        Assert.Equal(Told(report.Items("findings")), Told(all.Items("data")));
        Assert.Equal(report.GetProperty("counts").GetRawText(), all.GetProperty("counts").GetRawText());
        Assert.Equal((1, true, 0), (report.GetProperty("revision").GetInt32(), report.GetProperty("isPublishable").GetBoolean(), all.GetProperty("uncheckedArticleCount").GetInt32()));
        Assert.All(all.Items("data"), finding => Assert.Equal(("Troubled Waters", "draft"), (finding.GetProperty("article").Text("title"), finding.GetProperty("article").Text("status"))));
    }

    [Fact]
    public async Task A_DOI_that_another_article_gives_to_another_source_is_found_until_one_of_them_changes()
    {
        await using var api = await StartAsync();
        const string dane = "Dane, R. (2019). Tides of the sound. Tide Review. https://doi.org/10.5555/tides.7", holt = "Holt, S. (2003). Counting sheep. Farm House. https://doi.org/10.5555/tides.7";
        var first = (await api.ImportedAsync(Citing("Tides", dane, "(Dane, 2019)"))).GetProperty("article");
        Assert.Empty((await api.ManagedAsync("integrity?code=reused-doi")).Items("data"));

        var imported = await api.ImportedAsync(Citing("Sheep", holt, "(Holt, 2003)"));

        var second = imported.GetProperty("article").Id();
        var found = Assert.Single((await api.ManagedAsync($"articles/{second}/integrity")).Items("findings"), finding => finding.Text("code") == "reused-doi");
        Assert.Equal(("/citations/0/csl/DOI", "holt-2003 has the DOI of another source that the article 'tides' cites: \"Tides of the sound\"."), (found.Text("pointer"), found.Text("detail")));
        Assert.Contains("reused-doi", Codes(imported.GetProperty("report").Items("findings")));
        Assert.Equal([second], await ReusingAsync());
        await api.SavedAsync(HttpMethod.Patch, $"/{first.Id()}", $$"""{"title": "High Tides"}""");
        Assert.Equal([second], await ReusingAsync());
        await api.SavedAsync(HttpMethod.Patch, $"/{first.Id()}", $$"""{"citations": []}""");
        Assert.Empty(await ReusingAsync());
        Assert.DoesNotContain("reused-doi", Codes((await api.ManagedAsync($"articles/{second}/integrity")).Items("findings")));

        async Task<IReadOnlyList<string>> ReusingAsync() => [.. (await api.ManagedAsync("integrity?code=reused-doi")).Items("data").Select(finding => finding.GetProperty("article").Id())];
    }

    [Fact]
    public async Task The_report_on_all_articles_is_paged_filtered_and_follows_every_edit()
    {
        await using var api = await StartAsync();
        var first = (await api.DraftAsync(Troubled)).Id();
        var second = (await api.DraftAsync(Troubled.Replace("Troubled Waters", "Still Troubled", StringComparison.Ordinal))).Id();

        var filtered = await api.ManagedAsync("integrity?code=reused-doi&code=missing-year&count=exact&limit=3");
        Assert.Equal(4, filtered.GetProperty("page").GetProperty("total").GetInt32());
        var rest = await api.ManagedAsync($"integrity?code=reused-doi&code=missing-year&limit=3&after={filtered.GetProperty("page").Text("next")}");
        Assert.Equal([second, second, first, first], filtered.Items("data").Concat(rest.Items("data")).Select(finding => finding.GetProperty("article").Id()));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("page").GetProperty("next").ValueKind);
        Assert.Equal((JsonValueKind.Array, JsonValueKind.Null), (filtered.GetProperty("counts").ValueKind, rest.GetProperty("counts").ValueKind));

        await api.SavedAsync(HttpMethod.Patch, $"/{first}", """{"citations": []}""");
        var after = await api.ManagedAsync("integrity?limit=100");
        Assert.DoesNotContain(after.Items("data"), finding => finding.GetProperty("article").Id() == first && finding.Text("code") == "reused-doi");
        Assert.Equal([1, 1], after.Items("counts").Where(count => count.Text("code") == "reused-doi").SelectMany(count => (int[])[count.GetProperty("findings").GetInt32(), count.GetProperty("articles").GetInt32()]));
        await api.SavedAsync(HttpMethod.Patch, $"/{second}", """{"citations": [], "sections": []}""");
        using var deleted = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/articles/{first}", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal("tldr-stale", Assert.Single((await api.ManagedAsync("integrity")).Items("data")).Text("code"));
    }

    [Fact]
    public async Task Estimates_that_miss_100_percent_are_in_both_reports_from_when_they_are_written_down_until_they_fit()
    {
        await using var api = await StartAsync();
        var article = await api.CreatedAsync("""{"title": "One of Two", "scenarioAnalyses": [{"question": "What If One Comes?", "exclusive": true, "scenarios": [{"title": "This"}, {"title": "That"}]}]}""");
        var scenarios = article.ScenarioIds();
        Assert.False(await AgreeAsync());

        await api.EstimatedAsync(scenarios[0], new { low = 0.9 });
        Assert.False(await AgreeAsync());
        await api.EstimatedAsync(scenarios[1], new { low = 0.4 });
        Assert.True(await AgreeAsync());
        await api.EstimatedAsync(scenarios[1], new { low = 0.1 });
        Assert.False(await AgreeAsync());

        // Whether the estimates are found to be off, by the one report as by the other.
        async Task<bool> AgreeAsync()
        {
            var (one, all) = (await api.ManagedAsync($"articles/{article.Id()}/integrity"), await api.ManagedAsync("integrity?limit=100"));
            Assert.Equal(Told(one.Items("findings")), Told(all.Items("data")));
            return Codes(all.Items("data")).Contains("probabilities-off");
        }
    }

    [Fact]
    public async Task An_article_that_cannot_be_checked_is_told_of_and_keeps_no_other_from_being_checked()
    {
        await using var api = await StartAsync();
        var broken = await api.DraftAsync(Troubled);
        var sound = await api.DraftAsync(Troubled.Replace("Troubled Waters", "Still Troubled", StringComparison.Ordinal));
        await api.RowsAsync<int>($$"""UPDATE editorial.articles SET document = jsonb_set(document, '{sections}', '5') WHERE id = '{{broken.Id()}}' RETURNING 1""");

        var report = await api.ManagedAsync("integrity?limit=100");

        Assert.Equal(["not-checked"], Codes(report.Items("data").Where(finding => finding.GetProperty("article").Id() == broken.Id())));
        Assert.Equal(Expected, Codes(report.Items("data").Where(finding => finding.GetProperty("article").Id() == sound.Id())));
        Assert.Equal(0, report.GetProperty("uncheckedArticleCount").GetInt32());
    }

    [Fact]
    public async Task Callers_who_ask_at_the_same_moment_are_all_told_everything()
    {
        await using var api = await StartAsync();
        foreach (var number in Enumerable.Range(1, 60))
            await api.CreatedAsync($$"""{"title": "Number {{number}}"}""");

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.ManagedAsync("integrity?limit=1")));

        Assert.All(reports, report => Assert.Equal((0, 60), (report.GetProperty("uncheckedArticleCount").GetInt32(), report.Items("counts").Single(count => count.Text("code") == "tldr-missing").GetProperty("articles").GetInt32())));
    }

    [Fact]
    public async Task Every_finding_can_be_a_gate_and_what_is_off_is_in_no_report()
    {
        await using var api = new GatedApi(server);
        await api.InitializeAsync();
        var draft = await api.DraftAsync(Troubled);

        using var refused = await api.PublishAsync(draft.Id());

        Assert.Equal(["reused-doi", "suffix-order"], (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "not-publishable")).Items("errors").Select(error => error.Text("code")!).Distinct().Order());
        var report = await api.ManagedAsync($"articles/{draft.Id()}/integrity");
        Assert.False(report.GetProperty("isPublishable").GetBoolean());
        Assert.DoesNotContain("missing-year", Codes(report.Items("findings")));
        var all = await api.ManagedAsync("integrity?limit=100");
        Assert.Equal(Told(report.Items("findings")), Told(all.Items("data")));
        Assert.DoesNotContain(all.Items("counts"), count => count.Text("code") == "missing-year");
        Assert.All(all.Items("data"), finding => Assert.Equal(finding.Text("code") is "reused-doi" or "suffix-order" ? "error" : "warning", finding.Text("severity")));
    }

    [Fact]
    public async Task A_code_that_there_is_not_is_refused_and_an_article_that_there_is_not_is_not_found()
    {
        await using var api = await StartAsync();
        using var refused = await api.ManageAsync(HttpMethod.Get, "/manage/v1/integrity?code=nonsense");
        Assert.Equal("code", Assert.Single((await refused.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")).Text("parameter"));
        using var missing = await api.ManageAsync(HttpMethod.Get, "/manage/v1/articles/nowhere/integrity");
        await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<Api> StartAsync()
    {
        var api = new Api(server);
        await api.InitializeAsync();
        return api;
    }

    private static IEnumerable<string> Codes(IEnumerable<JsonElement> findings) => findings.Select(finding => finding.Text("code")!).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Told(IEnumerable<JsonElement> findings) => findings.Select(finding => $"{finding.Text("code")} {finding.Text("severity")} {finding.Text("pointer")} {finding.Text("detail")}");

    private sealed class GatedApi(PostgresServer server) : Api(server)
    {
        protected override Dictionary<string, string> Settings => new()
        {
            ["ContentApi:Publishing:Gates:reused-doi"] = "error",
            ["ContentApi:Publishing:Gates:suffix-order"] = "error",
            ["ContentApi:Publishing:Gates:missing-year"] = "off",
        };
    }
}
