using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Articles;
using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Delivery.Forecasts;

public sealed class ScenarioMatrixTests(Api api) : IClassFixture<Api>
{
    private const string Article = """
        {"title": "Side by Side", "actors": [{"name": "Denmark"}, {"name": "Norway"}, {"name": "Iceland"}], "scenarioAnalyses": [{"question": "What If They Return?", "exclusive": true, "scenarios": [
            {"title": "A Quarrel", "actor": {"name": "Denmark"}, "content": "Norway and others would go round:\n\n- Longer voyages\n- Higher dues"},
            {"title": "A Fund", "content": "All pay, and Icelanders most:\n\n- longer  voyages.\n- Better lights"}]}]}
        """;

    [Fact]
    public async Task Every_row_has_a_cell_for_every_column()
    {
        var article = await api.CreatedAsync(Article, "?bodyFormat=markdown");
        using var published = await api.PublishAsync(article.Id());
        var analysis = article.Items("scenarioAnalyses")[0];
        var path = $"/v1/scenario-analyses/{analysis.Id()}/matrix";
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync(path)).GetProperty("sum").ValueKind);
        await api.EstimatedAsync(article.ScenarioIds()[0], new { low = 0.6, high = 0.7 });
        await api.EstimatedAsync(article.ScenarioIds()[1], new { low = 0.3, high = 0.4 });
        Assert.Equal("""{"low":0.9,"probability":1,"high":1.1}""", (await api.ReadAsync(path)).GetProperty("sum").GetRawText());
        await api.ResolvedAsync(article.ScenarioIds()[1], new { outcome = "occurred" });

        var matrix = await api.ReadAsync(path);

        Assert.Equal((analysis.Id(), "Side by Side", true), (matrix.GetProperty("analysis").Id(), matrix.GetProperty("article").Text("title"), matrix.GetProperty("exclusive").GetBoolean()));
        Assert.Equal(["Longer voyages", "Higher dues", "Better lights"], matrix.Items("outcomes").Select(column => column.Text("text")));
        Assert.Equal(["Denmark", "Norway"], matrix.Items("actors").Select(column => column.Text("name")));
        var rows = matrix.Items("rows");
        Assert.Equal(["A Quarrel", "A Fund"], rows.Select(row => row.GetProperty("scenario").Text("title")));
        Assert.Equal([true, true, false, true, false, true], rows.SelectMany(row => row.Items("outcomes")).Select(cell => cell.ValueKind == JsonValueKind.String));
        Assert.Equal(analysis.Items("scenarios")[1].Items("outcomes").Select(outcome => outcome.Id()), rows[1].Items("outcomes").Select(cell => cell.GetString()).OfType<string>());
        Assert.Equal(["acts", "named", null, null], rows.SelectMany(row => row.Items("actors")).Select(cell => cell.GetString()));
        Assert.Equal([0.65m, 0.35m], rows.Select(row => row.GetProperty("estimate").GetProperty("probability").GetDecimal()));
        Assert.Equal("occurred", rows[1].GetProperty("resolution").Text("outcome"));
        Assert.Equal("""{"low":1.6,"probability":1.65,"high":1.7}""", matrix.GetProperty("sum").GetRawText());
        await api.ResolvedAsync(article.ScenarioIds()[1], new { outcome = "void" });
        Assert.Equal(JsonValueKind.Null, (await api.ReadAsync(path)).GetProperty("sum").ValueKind);
    }

    [Fact]
    public async Task What_an_older_renderer_stored_is_a_table_too()
    {
        var article = await api.CreatedAsync(Article, "?bodyFormat=markdown");
        using var published = await api.PublishAsync(article.Id());
        await api.EstimatedAsync(article.ScenarioIds()[0], new { low = 0.6, asOf = "2026-01-01T00:00:00Z" });
        await api.Owner.ExecuteAsync($"""
            UPDATE published.scenario_analyses SET body = convert_to((convert_from(body, 'UTF8')::jsonb - 'exclusive')::text, 'UTF8') WHERE article_id = '{article.Id()}';
            UPDATE published.scenarios SET body = convert_to((convert_from(body, 'UTF8')::jsonb - 'estimate' - 'resolution')::text, 'UTF8') WHERE id = '{article.ScenarioIds()[1]}'
            """);

        var matrix = await api.ReadAsync($"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}/matrix");

        Assert.False(matrix.GetProperty("exclusive").GetBoolean());
        Assert.Equal(0.6m, matrix.Items("rows")[0].GetProperty("estimate").GetProperty("probability").GetDecimal());
        Assert.Equal(JsonValueKind.Null, matrix.Items("rows")[1].GetProperty("estimate").ValueKind);
    }

    [Fact]
    public async Task A_table_of_too_many_rows_is_refused_before_they_are_read()
    {
        var scenarios = string.Join(',', Enumerable.Range(0, 1_001).Select(i => $$"""{"title": "Course {{i}}"}"""));
        var article = await api.CreatedAsync($$"""{"title": "Too Long", "scenarioAnalyses": [{"question": "What If?", "scenarios": [{{scenarios}}]}]}""");
        using var published = await api.PublishAsync(article.Id());

        using var refused = await api.GetAsync($"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}/matrix");

        Assert.Contains("1001 rows", (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_nobody_could_read_is_not_drawn()
    {
        var scenarios = string.Join(',', Enumerable.Range(0, 320).Select(i => $$"""{"title": "Course {{i}}", "content": "It leads to:\n\n- Result {{i}}"}"""));
        var article = await api.CreatedAsync($$"""{"title": "Too Wide", "scenarioAnalyses": [{"question": "What If?", "scenarios": [{{scenarios}}]}]}""", "?bodyFormat=markdown");
        using var published = await api.PublishAsync(article.Id());

        using var refused = await api.GetAsync($"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}/matrix");

        Assert.Contains("102400 cells", (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analysis_without_scenarios_is_a_table_without_rows_and_one_that_is_not_public_is_none()
    {
        var article = await api.CreatedAsync("""{"title": "Empty", "scenarioAnalyses": [{"question": "What If?"}]}""");
        var path = $"/v1/scenario-analyses/{article.Items("scenarioAnalyses")[0].Id()}/matrix";
        using (var draft = await api.GetAsync(path))
            await draft.ProblemAsync(HttpStatusCode.NotFound, "not-found");

        using var published = await api.PublishAsync(article.Id());

        Assert.Empty((await api.ReadAsync(path)).Items("rows"));
    }
}
