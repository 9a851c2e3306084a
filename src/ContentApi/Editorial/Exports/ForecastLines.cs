using ContentApi.Data;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Forecasting;
using ContentApi.Published.Forecasts;

namespace ContentApi.Editorial.Exports;

/// <summary>What was written down of the scenarios of an article, as lines of an export.</summary>
internal sealed class ForecastLines(ContentDbContext database, EstimateAuthors authors)
{
    public async Task<(IReadOnlyList<EstimateLine> Estimates, IReadOnlyList<ResolutionLine> Resolutions)> OfAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var record = await ForecastRecord.ReadAsync(database, articleId, scenarioId: null, cancellationToken);
        var estimates = record.Estimates.Count == 0 ? [] : await authors.ShowAsync(record.Estimates, cancellationToken);
        return (
            [.. estimates.Select(estimate => new EstimateLine
            {
                Id = estimate.Id, ArticleId = estimate.ArticleId, ScenarioId = estimate.ScenarioId, Low = estimate.Low, High = estimate.High, Rationale = estimate.Rationale, Author = estimate.Author,
                AsOf = estimate.AsOf, RecordedAt = estimate.RecordedAt, KeyId = estimate.KeyId, Subject = estimate.Subject,
            })],
            [.. record.Resolutions.Select(entry => new ResolutionLine
            {
                Id = entry.Id, ArticleId = entry.ArticleId, ScenarioId = entry.ScenarioId, Outcome = entry.Outcome, ResolvedOn = entry.ResolvedOn,
                Evidence = [.. entry.Evidence.Select(evidence => new EvidenceLine { CitationId = evidence.CitationId, Url = evidence.Url, Note = evidence.Note })],
                RecordedAt = entry.RecordedAt, KeyId = entry.KeyId, Subject = entry.Subject,
            })]);
    }
}
