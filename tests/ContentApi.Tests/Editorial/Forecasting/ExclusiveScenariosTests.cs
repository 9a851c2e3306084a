using System.Net;
using ContentApi.Tests.Editorial.Articles;
using ContentApi.Tests.Editorial.Publishing;

namespace ContentApi.Tests.Editorial.Forecasting;

/// <summary>A deployment that publishes no scenarios which exclude each other and make more or less than 100 %.</summary>
public sealed class StrictApi(PostgresServer server) : Api(server)
{
    protected override Dictionary<string, string> Settings => new() { ["ContentApi:Publishing:Gates:probabilities-off"] = "error", ["ContentApi:Publishing:ProbabilityTolerance"] = "0.02" };
}

public sealed class ExclusiveScenariosTests(StrictApi api) : IClassFixture<StrictApi>
{
    private const string Found = "probabilities-off /scenarioAnalyses/0";

    [Fact]
    public async Task Scenarios_that_exclude_each_other_are_published_when_they_make_a_hundred_per_cent()
    {
        var article = await api.CreatedAsync("""
            {"title": "One of Two", "scenarioAnalyses": [{"question": "What If One Comes?", "exclusive": true, "scenarios": [{"title": "This"}, {"title": "That"}]}, {"question": "What Else?", "scenarios": [{"title": "More"}]}]}
            """);
        var scenarios = article.ScenarioIds();
        Assert.Equal([true, false], article.Items("scenarioAnalyses").Select(analysis => analysis.GetProperty("exclusive").GetBoolean()));
        Assert.Empty((await api.EstimatedAsync(scenarios[0], new { low = 0.7 })).Items("findings"));

        using (var tried = await api.EstimateAsync(scenarios[1], """{"low": 0.4}""", "?dryRun=true"))
            Assert.Equal("The scenarios exclude each other, and the middles of their estimates make 110 %: more than 100 %.", (await tried.JsonAsync(HttpStatusCode.OK)).Items("findings")[0].Text("detail"));
        Assert.DoesNotContain(Found, (await api.WorkingCopyAsync(article.Id())).Findings());
        await api.EstimatedAsync(scenarios[1], new { low = 0.4 });

        Assert.Contains(Found, (await api.WorkingCopyAsync(article.Id())).Findings());
        foreach (var query in (string[])["", "?dryRun=true"])
        {
            using var refused = await api.PublishAsync(article.Id(), query: query);
            Assert.Equal("/scenarioAnalyses/0", Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "not-publishable")).Items("errors")).Text("pointer"));
        }
        Assert.Empty((await api.EstimatedAsync(scenarios[1], new { low = 0.25, high = 0.33 })).Items("findings"));
        using var published = await api.PublishAsync(article.Id());
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.Equal([true, false], (await api.ReadAsync($"/v1/articles/{article.Id()}")).Items("scenarioAnalyses").Select(analysis => analysis.GetProperty("exclusive").GetBoolean()));
    }

    [Fact]
    public async Task An_edit_that_does_not_say_it_makes_them_independent_and_one_that_sends_it_back_keeps_it()
    {
        var article = await api.CreatedAsync("""{"title": "Sent Back", "scenarioAnalyses": [{"question": "What If?", "exclusive": true, "scenarios": [{"title": "This"}]}]}""");

        var whole = await api.EditableAsync($"/{article.Id()}");
        Assert.True((await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}", whole.ToJsonString())).Items("scenarioAnalyses")[0].GetProperty("exclusive").GetBoolean());
        whole["scenarioAnalyses"]![0]!.AsObject().Remove("exclusive");

        Assert.False((await api.SavedAsync(HttpMethod.Put, $"/{article.Id()}", whole.ToJsonString())).Items("scenarioAnalyses")[0].GetProperty("exclusive").GetBoolean());
    }
}
