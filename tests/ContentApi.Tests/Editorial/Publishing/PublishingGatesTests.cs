using System.Net;
using ContentApi.Tests.Commands;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Publishing;

/// <summary>A deployment that publishes no article without a TL;DR of its time, and does not mind what nothing cites.</summary>
public sealed class GatedApi(PostgresServer server) : Api(server)
{
    protected override Dictionary<string, string> Settings => new()
    {
        ["ContentApi:Publishing:Gates:tldr-missing"] = "error",
        ["ContentApi:Publishing:Gates:tldr-stale"] = "error",
        ["ContentApi:Publishing:Gates:publication-missing"] = "warning",
        ["ContentApi:Publishing:Gates:uncited-reference"] = "off",
    };
}

public sealed class PublishingGatesTests(GatedApi api) : IClassFixture<GatedApi>
{
    private const string WithoutTldr = """
        No Summary at All

        Harbour Review appears nowhere in this paragraph, which is all that there is to say about it (Nobody, 1999).

        References

        Tarrow, H. (2011). Keepers of the Lantern. Pharos Press.
        """;

    [Fact]
    public async Task What_is_an_error_here_stops_publishing_with_its_place_and_nothing_is_written()
    {
        var draft = await api.DraftAsync(WithoutTldr);
        var before = await api.ContentsAsync();

        using var refused = await api.PublishAsync(draft.Id());
        using var tried = await api.PublishAsync(draft.Id(), query: "?dryRun=true");
        using var scheduled = await api.ScheduleAsync(draft.Id(), ScheduleRequests.In(seconds: 3_600));
        using var imported = await api.ImportAsync(WithoutTldr, "?publish=true");

        foreach (var response in (HttpResponseMessage[])[refused, tried, scheduled, imported])
        {
            var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "not-publishable")).Items("errors"));
            Assert.Equal(("/tldr", "tldr-missing", "The article has no TL;DR."), (error.Text("pointer"), error.Text("code"), error.Text("detail")));
        }
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task Findings_are_told_as_serious_as_they_are_here()
    {
        var imported = await api.ImportedAsync(WithoutTldr);

        foreach (var findings in (string[][])[[.. Severities(imported.GetProperty("article"))], [.. Severities(imported.GetProperty("report"))]])
        {
            Assert.Contains("tldr-missing error", findings);
            Assert.Contains("unresolved-mention warning", findings);
            Assert.DoesNotContain(findings, finding => finding.StartsWith("uncited-reference", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_TLDR_that_the_body_has_moved_on_from_is_stale_until_it_is_written_anew()
    {
        var article = await api.PublishedAsync(Documents.Complete("Moved On", "Glacier"));
        await api.EditAsync(article.Id(), document => document with { Sections = [.. document.Sections.Take(1)] });

        using var refused = await api.PublishAsync(article.Id());
        var error = Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "not-publishable")).Items("errors"));
        await api.EditAsync(article.Id(), document => document with { Tldr = document.Tldr! with { Text = "Less of it is left than there was." } });
        using var published = await api.PublishAsync(article.Id());

        Assert.Equal(("/tldr", "tldr-stale"), (error.Text("pointer"), error.Text("code")));
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Fact]
    public async Task What_is_found_only_when_the_time_comes_takes_the_schedule_back_with_the_reason()
    {
        var article = await api.PublishedAsync(Documents.Complete("Stopped at the Last Moment", "Turnstile"));
        var unpublishAt = ScheduleRequests.In(seconds: 3_600);
        await api.ScheduledAsync(article.Id(), ScheduleRequests.In(seconds: 1_800), unpublishAt);
        await api.Owner.ExecuteAsync($"UPDATE editorial.articles SET document = jsonb_set(document, '{{tldr}}', 'null'), publish_at = now() WHERE id = '{article.Id()}'");

        await Eventually.HoldsAsync(async () => (await api.WorkingCopyAsync(article.Id())).GetProperty("scheduleFailure").ValueKind != System.Text.Json.JsonValueKind.Null);

        var copy = await api.WorkingCopyAsync(article.Id());
        Assert.EndsWith("Findings stop it from being published: The article has no TL;DR. (tldr-missing)", copy.GetProperty("scheduleFailure").Text("detail"), StringComparison.Ordinal);
        Assert.Equal("published", copy.Text("status"));
        Assert.Equal(unpublishAt, copy.GetProperty("schedule").GetProperty("unpublishAt").GetDateTime());
        Assert.Equal([unpublishAt], await api.RowsAsync<DateTime>($"SELECT next_transition_at FROM published.articles WHERE id = '{article.Id()}'"));
    }

    [Theory]
    [InlineData("tldr-missing", "fatal", "ContentApi:Publishing:Gates:tldr-missing is 'fatal' and not one of error, warning, off.")]
    [InlineData("tldr-mising", "error", "ContentApi:Publishing:Gates:tldr-mising names no finding: there are tldr-missing, ")]
    public async Task A_gate_that_there_is_not_keeps_the_program_from_starting(string code, string gate, string message)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output) = await ProgramProcess.RunAsync(folder.Path, ["serve", $"--ContentApi:Publishing:Gates:{code}={gate}"], ("ConnectionStrings__Content", api.Owner));

        Assert.Equal(1, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Severities(System.Text.Json.JsonElement told) => told.Items("findings").Select(finding => $"{finding.Text("code")} {finding.Text("severity")}");
}
