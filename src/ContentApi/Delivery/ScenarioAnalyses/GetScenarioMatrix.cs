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
             SELECT {ServedArticle.Columns}, CASE WHEN row_number() OVER scenarios = 1 THEN analysis.body END, CASE WHEN row_number() OVER scenarios = 1 THEN article.body END,
                 CASE WHEN count(*) OVER () <= {MatrixDrawing.MostRows} THEN scenario.body END, scenario.forecast_at, count(*) OVER ()
             FROM published.scenario_analyses analysis JOIN published.articles article ON article.id = analysis.article_id LEFT JOIN published.scenarios scenario ON scenario.analysis_id = analysis.id
             WHERE analysis.id = $1 WINDOW scenarios AS (ORDER BY scenario.ordinal) ORDER BY scenario.ordinal
             """, analysisId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound("scenario analysis", id);
        const int Analysis = ServedArticle.Count, Article = Analysis + 1, Scenario = Analysis + 2, ForecastAt = Analysis + 3, Rows = Analysis + 4;
        if (reader.GetInt64(Rows) is var count && count > MatrixDrawing.MostRows)
            return Refuse(id, $"{count} rows, and {MatrixDrawing.MostRows}");
        var article = ServedArticle.Read(reader);
        var analysis = StoredMatrixParts.ReadAnalysis(reader.GetFieldValue<byte[]>(Analysis));
        var actors = StoredMatrixParts.ReadActors(reader.GetFieldValue<byte[]>(Article));
        var scenarios = new List<ScenarioItem>();
        do
        {
            if (!reader.IsDBNull(ForecastAt) && reader.GetDateTime(ForecastAt) is var at && at > article.RenderedAt)
                article = article with { RenderedAt = at };
            if (PublishedItem.BytesOrNull(reader, Scenario) is { } scenario)
                scenarios.Add(StoredMatrixParts.ReadScenario(scenario.Span));
        }
        while (await reader.ReadAsync(cancellationToken));
        var drawing = new MatrixDrawing(scenarios, actors);
        if (drawing.Cells > MatrixDrawing.MostCells)
            return Refuse(id, $"{drawing.Cells} cells, and {MatrixDrawing.MostCells}");
        var body = JsonSerializer.SerializeToUtf8Bytes(drawing.Of(analysis), ContentJson.Options);
        return article.Answer<ScenarioMatrix>(body, EntityTag.OfBytes(body));
    }

    private static ProblemHttpResult Refuse(string id, string size) => Problem.Of(ProblemType.Invalid, $"The table would have {size} are drawn at most. The analysis itself is at /v1/scenario-analyses/{id}.");
}
