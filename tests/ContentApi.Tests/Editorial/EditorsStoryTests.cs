using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Editorial.Samples;
using ContentApi.Tests.Editorial.Articles;

namespace ContentApi.Tests.Editorial;

/// <summary>A real article from the day it is taken in to the day it is published anew: every edit that an editor would make to it.</summary>
public sealed class EditorsStoryTests(Api api) : IClassFixture<Api>
{
    private string article = "";

    [Fact]
    public async Task An_article_is_imported_edited_in_every_part_and_published()
    {
        await The_article_is_imported_and_published();
        var shown = await PublicAsync();

        await The_title_and_the_heading_of_a_section_are_changed();
        await A_paragraph_is_rewritten_in_Markdown_and_its_citations_stay();
        await A_source_that_was_forgotten_is_added_and_the_text_that_cites_it_is_linked();
        await A_reference_is_corrected_and_the_work_it_is_about_with_it();
        await A_reference_is_taken_away_and_what_cites_it_is_found();
        await The_place_is_rewritten_and_nothing_is_found_any_more();
        await A_scenario_gets_an_outcome_and_keeps_the_ids_of_the_others();
        await A_scenario_is_added_for_an_actor_and_moved_before_another();
        await A_section_is_written_in_HTML_and_moved_to_the_end();
        await The_summary_is_stale_and_is_written_anew();
        await A_colleague_who_read_an_older_version_is_told_so();
        await An_edit_that_was_a_mistake_is_taken_back();

        Assert.Equal(shown, await PublicAsync());
        await It_is_published_anew_and_shows_every_edit(shown);
        await Every_edit_is_a_revision_that_says_why();
    }

    private async Task The_article_is_imported_and_published()
    {
        using var sample = new StreamReader(SampleResource.Open("tolls-at-the-strait.txt"));
        var imported = await api.ImportedAsync(await sample.ReadToEndAsync(TestContext.Current.CancellationToken), "?publish=true&author=Mara+Lindqvist&topic=Law+of+the+sea&publishedAt=2026-03-04T08:00:00Z");
        article = imported.GetProperty("article").Id();
        Assert.Empty(imported.GetProperty("article").Findings());
    }

    private async Task The_title_and_the_heading_of_a_section_are_changed()
    {
        var after = await PatchAsync("""{"title": "Tolls at the Strait of Malacca", "subtitle": "An exercise"}""", "A clearer title");
        Assert.Equal("tolls-at-the-strait", after.Slug());

        var section = await SectionAsync("why-a-toll");
        section["heading"] = "Why Anybody Would Want a Toll";
        var saved = await PutAsync($"/sections/{section["id"]}", section, reason: "A clearer heading");
        Assert.Equal(("Why Anybody Would Want a Toll", "why-a-toll"), (saved.Text("heading"), saved.Text("anchor")));
    }

    private async Task A_paragraph_is_rewritten_in_Markdown_and_its_citations_stay()
    {
        var before = await ArticleAsync();
        var section = await SectionAsync("why-a-toll", "?bodyFormat=markdown");
        section["content"] = section["content"]!.GetValue<string>().Replace("A large part of the world’s oil and grain", "Much of the world’s oil and grain", StringComparison.Ordinal);
        await PutAsync($"/sections/{section["id"]}?bodyFormat=markdown", section, reason: "Shorter");

        var after = await ArticleAsync();
        Assert.Contains("Much of the world’s oil and grain squeezes", after.GetProperty("sections").GetRawText());
        Assert.Equal(Mentions(before), Mentions(after));
        Assert.Equal(["tldr-stale /tldr"], after.Findings());
    }

    private async Task A_source_that_was_forgotten_is_added_and_the_text_that_cites_it_is_linked()
    {
        var section = await SectionAsync("what-the-law-allows", "?bodyFormat=html");
        section["content"] = section["content"]!.GetValue<string>() + "<p>Whoever pays, somebody has to keep the accounts (Farrow, 2019, pp. 4–6).</p>";
        await PutAsync($"/sections/{section["id"]}?bodyFormat=html", section, reason: "Accounts");
        var pointer = Assert.Single(await FindingsInTextAsync());
        Assert.StartsWith("unresolved-mention /sections/2/content/", pointer, StringComparison.Ordinal);

        var added = await PostAsync("/citations", """{"text": "Farrow, L. (2019). Ledgers of the sea lanes. Quayside Press."}""", "The source of it");
        Assert.Equal(("farrow-2019", "pp. 4–6"), (added.Text("key"), Assert.Single(added.Items("mentions")).Text("locator")));
        Assert.Empty(await FindingsInTextAsync());
    }

    private async Task A_reference_is_corrected_and_the_work_it_is_about_with_it()
    {
        var citation = await CitationAsync("stopford-2009");
        citation["text"] = citation["text"]!.GetValue<string>() + " https://doi.org/10.5555/stopford.2009";
        var saved = await PutAsync($"/citations/{citation["id"]}", citation, reason: "DOI");

        Assert.Equal(("10.5555/stopford.2009", "stopford-2009"), (saved.GetProperty("csl").Text("DOI"), saved.Text("key")));
        Assert.NotEqual(citation["workId"]!.GetValue<string>(), saved.Text("workId"));
        Assert.Single(saved.Items("mentions"));
    }

    private async Task A_reference_is_taken_away_and_what_cites_it_is_found()
    {
        var citation = await CitationAsync("bueger-2015");
        using var deleted = await api.WriteAsync(HttpMethod.Delete, $"/{article}/citations/{citation["id"]}?reason=Not+needed", null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        var finding = Assert.Single((await ArticleAsync()).Items("findings"), finding => finding.Text("code") != "tldr-stale");
        Assert.Equal(("unresolved-mention", "/sections/2/content/1"), (finding.Text("code"), finding.Text("pointer")));
        Assert.Contains("(Bueger, 2015, p. 159)", finding.Text("detail"));
    }

    private async Task The_place_is_rewritten_and_nothing_is_found_any_more()
    {
        var section = await SectionAsync("what-the-law-allows", "?bodyFormat=text");
        section["content"] = section["content"]!.GetValue<string>().Replace(" (Bueger, 2015, p. 159)", "", StringComparison.Ordinal);
        await PutAsync($"/sections/{section["id"]}?bodyFormat=text", section, reason: "Said without a source");
        Assert.Empty(await FindingsInTextAsync());
    }

    private async Task A_scenario_gets_an_outcome_and_keeps_the_ids_of_the_others()
    {
        var analysis = await AnalysisAsync(0, "?bodyFormat=markdown");
        var scenario = analysis["scenarios"]![0]!;
        var had = scenario["outcomes"]!.AsArray().Select(outcome => outcome!["id"]!.GetValue<string>()).ToList();
        scenario["content"] = scenario["content"]!.GetValue<string>().Replace("Slower transits", "Slower and dearer transits", StringComparison.Ordinal).Replace("A strait policed by outsiders", "A strait policed by outsiders\n- Nerves", StringComparison.Ordinal);
        var saved = await PutAsync($"/scenario-analyses/{analysis["id"]}?bodyFormat=markdown", analysis, reason: "What convoys bring");

        var outcomes = saved.Items("scenarios")[0].Items("outcomes");
        Assert.Equal(["Slower and dearer transits", "Higher war-risk premiums", "A strait policed by outsiders", "Nerves"], outcomes.Select(outcome => outcome.Text("text")));
        Assert.Equal(had, outcomes.Take(3).Select(outcome => outcome.Id()));
    }

    private async Task A_scenario_is_added_for_an_actor_and_moved_before_another()
    {
        var analysis = await AnalysisAsync(2);
        var scenarios = analysis["scenarios"]!.AsArray();
        scenarios.Insert(1, JsonNode.Parse("""{"title": "India’s Second Look", "actor": {"name": "India"}, "content": "India watches both ends of the strait.", "outcomes": [{"text": "A naval visit"}]}"""));
        var saved = await PutAsync($"/scenario-analyses/{analysis["id"]}?bodyFormat=text", analysis, reason: "India");

        var added = saved.Items("scenarios")[1];
        Assert.Equal(("option", "India", 2, "A naval visit"), (added.Text("kind"), added.GetProperty("actor").Text("name"), added.GetProperty("position").GetInt32(), added.Items("outcomes")[0].Text("text")));
        Assert.Equal(6, saved.Items("scenarios").Count);
    }

    private async Task A_section_is_written_in_HTML_and_moved_to_the_end()
    {
        var added = await PostAsync("/sections?bodyFormat=html", """{"heading": "A Closing Thought", "position": 1, "content": "<p onclick=\"steal()\">Fees are <b>prices</b>.<script>steal()</script></p>"}""", "A close");
        Assert.DoesNotContain("steal", added.GetRawText());

        var last = (await ArticleAsync()) is var whole ? whole.Items("sections").Count + whole.Items("scenarioAnalyses").Count : 0;
        var section = await api.EditableAsync($"/{article}/sections/{added.Id()}");
        section["position"] = last;
        var moved = await PutAsync($"/sections/{added.Id()}", section, reason: "At the end");
        Assert.Equal(last, moved.GetProperty("position").GetInt32());
    }

    private async Task The_summary_is_stale_and_is_written_anew()
    {
        var tldr = await api.EditableAsync($"/{article}/tldr");
        Assert.True(tldr["isStale"]!.GetValue<bool>());
        tldr["text"] = "Coastal states may charge for services, not for passage; whether a toll ends as a fund or as a quarrel depends on who refuses first.";
        var saved = await PutAsync("/tldr", tldr, reason: "Fits again");
        Assert.False(saved.GetProperty("isStale").GetBoolean());
        Assert.Empty((await ArticleAsync()).Findings());
    }

    private async Task A_colleague_who_read_an_older_version_is_told_so()
    {
        var whole = await api.EditableAsync($"/{article}");
        whole["subtitle"] = "A colleague’s";
        await PatchAsync("""{"subtitle": "A thought experiment"}""", "Subtitle");
        using var late = await api.WriteAsync(HttpMethod.Put, $"/{article}", whole.ToJsonString(), article.Tag(3));
        await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
        Assert.Equal("A thought experiment", (await ArticleAsync()).Text("subtitle"));
    }

    private async Task An_edit_that_was_a_mistake_is_taken_back()
    {
        var good = await api.EditableAsync($"/{article}");
        await PatchAsync("""{"scenarioAnalyses": [], "sections": null}""", "Oops");
        Assert.Empty((await ArticleAsync()).Items("sections"));
        using var response = await api.WriteAsync(HttpMethod.Put, $"/{article}?reason=Back+again", good.ToJsonString());
        var back = await response.JsonAsync(HttpStatusCode.OK);

        foreach (var member in (string[])["sections", "scenarioAnalyses", "citations"])
            Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(good[member]), back.GetProperty(member)), member);
    }

    private async Task It_is_published_anew_and_shows_every_edit(string before)
    {
        using var published = await api.PublishAsync(article);
        await published.JsonAsync(HttpStatusCode.OK);
        var shown = await api.ReadAsync($"/v1/articles/{article}");

        Assert.NotEqual(before, await PublicAsync());
        Assert.Equal("Tolls at the Strait of Malacca", shown.Text("title"));
        Assert.Equal((await ArticleAsync()).GetProperty("sections").GetRawText(), shown.GetProperty("sections").GetRawText());
        Assert.Equal("/v1/actors/india", $"/v1/actors/{(await api.ReadAsync("/v1/actors/india")).Slug()}");
        Assert.Contains("farrow-2019", shown.Items("citations").Select(citation => citation.Text("key")));
    }

    private async Task Every_edit_is_a_revision_that_says_why()
    {
        var why = await api.RowsAsync<string>($"SELECT reason FROM editorial.revisions WHERE article_id = '{article}' ORDER BY number");
        Assert.Equal(
            ["import", "A clearer title", "A clearer heading", "Shorter", "Accounts", "The source of it", "DOI", "Not needed", "Said without a source", "What convoys bring", "India", "A close", "At the end", "Fits again", "Subtitle", "Oops", "Back again"],
            why);
    }

    private async Task<string> PublicAsync() => (await api.ReadAsync($"/v1/articles/{article}")).GetRawText();

    private async Task<JsonElement> ArticleAsync()
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>What is found in the text; that the TL;DR is older than the body is true all along.</summary>
    private async Task<IReadOnlyList<string>> FindingsInTextAsync() => [.. (await ArticleAsync()).Findings().Where(finding => finding != "tldr-stale /tldr")];

    private async Task<JsonObject> SectionAsync(string anchor, string query = "") =>
        (JsonObject)(await api.EditableAsync($"/{article}/sections{query}"))["data"]!.AsArray().Single(section => section!["anchor"]!.GetValue<string>() == anchor)!.DeepClone();

    private async Task<JsonObject> AnalysisAsync(int at, string query = "") => (JsonObject)(await api.EditableAsync($"/{article}/scenario-analyses{query}"))["data"]![at]!.DeepClone();

    private async Task<JsonObject> CitationAsync(string key) => (JsonObject)(await api.EditableAsync($"/{article}/citations"))["data"]!.AsArray().Single(citation => citation!["key"]!.GetValue<string>() == key)!.DeepClone();

    private Task<JsonElement> PutAsync(string path, JsonObject body, string reason) => api.SavedAsync(HttpMethod.Put, With($"/{article}{path}", reason), body.ToJsonString());

    private Task<JsonElement> PostAsync(string path, string body, string reason) => api.SavedAsync(HttpMethod.Post, With($"/{article}{path}", reason), body);

    private Task<JsonElement> PatchAsync(string body, string reason) => api.SavedAsync(HttpMethod.Patch, With($"/{article}", reason), body);

    private static string With(string path, string reason) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}reason={Uri.EscapeDataString(reason)}";

    private static IReadOnlyList<string> Mentions(JsonElement article) => [.. article.Items("citations").SelectMany(citation => citation.Items("mentions"), (citation, mention) => $"{citation.Text("key")} {mention.Id()} {mention.Text("quote")}")];
}
