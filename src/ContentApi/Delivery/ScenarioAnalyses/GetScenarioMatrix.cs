using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using ContentApi.Published.Forecasts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

internal static class GetScenarioMatrix
{
    public static async Task<Results<Rendered<ScenarioMatrix>, ProblemHttpResult>> Handle(string id, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var analysisId))
            return Problem.NotFound("scenario analysis", id);
        await using var command = database.Command(
            $"""
             SELECT {ServedArticle.Columns}, analysis.body, article.body, scenario.body, scenario.forecast_at
             FROM published.scenario_analyses analysis JOIN published.articles article ON article.id = analysis.article_id LEFT JOIN published.scenarios scenario ON scenario.analysis_id = analysis.id
             WHERE analysis.id = $1 ORDER BY scenario.ordinal
             """, analysisId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound("scenario analysis", id);
        const int Analysis = ServedArticle.Count, Article = Analysis + 1, Scenario = Analysis + 2, ForecastAt = Analysis + 3;
        var article = ServedArticle.Read(reader);
        var analysis = Read<ScenarioAnalysisItem>(reader.GetFieldValue<byte[]>(Analysis));
        var actors = Read<ArticleSummary>(reader.GetFieldValue<byte[]>(Article)).Actors;
        var scenarios = new List<ScenarioItem>();
        do
        {
            if (!reader.IsDBNull(ForecastAt) && reader.GetDateTime(ForecastAt) is var at && at > article.RenderedAt)
                article = article with { RenderedAt = at };
            if (PublishedItem.BytesOrNull(reader, Scenario) is { } scenario)
                scenarios.Add(Read<ScenarioItem>(scenario.Span));
        }
        while (await reader.ReadAsync(cancellationToken));
        var drawing = new MatrixDrawing(scenarios, actors);
        if (drawing.Cells > MatrixDrawing.MostCells)
            return Problem.Of(ProblemType.Invalid, $"The table would have {drawing.Cells} cells, and {MatrixDrawing.MostCells} are drawn at most. The analysis itself is at /v1/scenario-analyses/{id}.");
        var body = JsonSerializer.SerializeToUtf8Bytes(drawing.Of(analysis), ContentJson.Options);
        return article.Answer<ScenarioMatrix>(body, EntityTag.OfBytes(body));
    }

    private static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, ContentJson.Options)!;
}
