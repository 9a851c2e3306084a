using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery;

/// <summary>Every route of delivery, on an article that has one of everything.</summary>
public sealed class DeliveryRoutesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Lists_hold_what_their_single_routes_give()
    {
        await CompleteAsync();
        foreach (var list in (string[])["scenario-analyses", "scenarios", "citations", "works", "publications", "authors", "topics", "regions", "actors"])
        {
            var items = (await api.ReadAsync($"/v1/{list}")).Items("data");
            Assert.NotEmpty(items);
            foreach (var item in items)
                Assert.Equal(item.GetRawText(), (await api.ReadAsync($"/v1/{list}/{item.Id()}")).GetRawText());
        }
    }

    [Fact]
    public async Task A_summary_has_the_members_of_the_article_but_its_body()
    {
        var article = await CompleteAsync();
        var whole = await api.ReadAsync($"/v1/articles/{article.Id()}");
        var summary = (await api.ReadAllAsync("/v1/articles")).Single(item => item.Id() == article.Id());

        Assert.Equal(whole.EnumerateObject().Select(member => member.Name).Except(["sections", "scenarioAnalyses", "referencesHeading", "citations"]), summary.EnumerateObject().Select(member => member.Name));
        foreach (var member in summary.EnumerateObject())
            Assert.Equal(member.Value.GetRawText(), whole.GetProperty(member.Name).GetRawText());
    }

    [Fact]
    public async Task An_article_is_had_by_its_id_and_by_its_slug()
    {
        var article = await CompleteAsync();

        Assert.Equal((await api.ReadAsync($"/v1/articles/{article.Id()}")).GetRawText(), (await api.ReadAsync($"/v1/articles/{article.Slug()}")).GetRawText());
    }

    [Fact]
    public async Task Parts_of_an_article_are_those_inside_it()
    {
        var article = await CompleteAsync();
        var whole = await api.ReadAsync($"/v1/articles/{article.Slug()}");

        var analyses = (await api.ReadAsync($"/v1/articles/{article.Slug()}/scenario-analyses")).Items("data");
        var citations = (await api.ReadAsync($"/v1/articles/{article.Id()}/citations")).Items("data");
        var tldr = await api.ReadAsync($"/v1/articles/{article.Slug()}/tldr");

        Assert.Equal(whole.Items("scenarioAnalyses").Select(analysis => analysis.Id()), analyses.Select(analysis => analysis.Id()));
        Assert.Equal(whole.Items("citations").Select(citation => citation.Id()), citations.Select(citation => citation.Id()));
        Assert.All(analyses.Concat(citations).Append(tldr), part => Assert.Equal(article.Slug(), part.GetProperty("article").Slug()));
        Assert.Equal(whole.GetProperty("tldr").Text("text"), tldr.Text("text"));
        Assert.Contains(await api.ReadAllAsync("/v1/tldrs"), card => card.GetRawText() == tldr.GetRawText());
    }

    [Fact]
    public async Task A_scenario_knows_its_analysis_its_actor_and_its_outcomes()
    {
        var article = await CompleteAsync();
        var scenarios = (await api.ReadAllAsync("/v1/scenarios")).Where(scenario => scenario.GetProperty("article").Id() == article.Id()).ToList();

        Assert.Equal(["what-if", "strategic-options"], scenarios.Select(scenario => scenario.GetProperty("analysis").Text("kind")));
        Assert.Equal(["Slower Lantern traffic", "Dearer insurance"], scenarios[0].Items("outcomes").Select(outcome => outcome.Text("text")));
        Assert.Equal(("Scenario 1", "A Long Night of Lantern"), (scenarios[0].Text("label"), scenarios[0].Text("title")));
        Assert.Equal("Russia", scenarios[1].GetProperty("actor").Text("name"));
    }

    [Fact]
    public async Task An_article_without_a_TLDR_has_none_to_get()
    {
        var article = await api.PublishedAsync("Nothing in Short\n\nThis article goes straight to the matter and has no summary.\n");

        using var response = await api.GetAsync($"/v1/articles/{article.Slug()}/tldr");

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync($"/v1/articles/{article.Slug()}")).GetProperty("tldr").ValueKind);
    }

    [Fact]
    public async Task A_draft_is_not_found_by_delivery()
    {
        var draft = await api.DraftAsync(Documents.Complete("Not for the Public Yet", "Secret"), "?topic=Secrets");

        foreach (var path in (string[])
            [
                $"articles/{draft.Id()}", $"articles/{draft.Slug()}", $"articles/{draft.Slug()}/tldr", $"articles/{draft.Slug()}/citations", $"articles/{draft.Slug()}/scenario-analyses", $"articles/{draft.Slug()}/adjacent",
                $"citations/{draft.Items("citations")[0].Id()}", $"works/{draft.Items("citations")[0].Text("workId")}", $"works/{draft.Items("citations")[0].Text("workId")}/articles",
                $"scenario-analyses/{draft.Items("scenarioAnalyses")[0].Id()}", $"scenarios/{draft.Items("scenarioAnalyses")[0].Items("scenarios")[0].Id()}", "topics/secrets", $"publications/{draft.GetProperty("publication").Id()}",
            ])
        {
            using var response = await api.GetAsync($"/v1/{path}");
            await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    private Task<JsonElement> CompleteAsync() =>
        api.PublishedAsync(Documents.Complete("One of Everything", "Lantern"), "?publish=true&topic=Light&region=Coasts&author=Ines%20Calder&locale=en&publishedAt=2026-03-04T08:00:00Z");
}
