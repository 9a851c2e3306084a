using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published.Forecasts;

/// <summary>Shows the public what was estimated or resolved of a scenario since its article was published. The article itself stays as it is.</summary>
internal sealed class ShownForecasts(ContentDbContext database, ArticleRenderer renderer, TimeProvider time)
{
    /// <summary>
    /// Brings what is public of a scenario up to date, within the caller's transaction, in which the article's working copy is taken: so nobody publishes it, or takes it
    /// back, meanwhile. False when the scenario is not public; there is nothing to show then.
    /// </summary>
    public async Task<bool> RenewAsync(Guid articleId, Guid scenarioId, ChangeOperation operation, CancellationToken cancellationToken)
    {
        if (await database.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken) is not { } article
            || article.Document.ScenarioAnalyses.FirstOrDefault(analysis => analysis.Scenarios.Any(scenario => scenario.Id == scenarioId)) is not { } analysis)
            return false;
        var record = await ForecastRecord.ReadAsync(database, articleId, scenarioId, cancellationToken);
        var terms = await HeldTerms.TakeAsync(database, record.Authors, make: null, cancellationToken);
        var forecasts = new PublicForecasts(record, terms, article.Document);
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var at = time.UtcNowInMicroseconds();
        await PutAsync(renderer.RenderScenario(article, analysis, scenarioId, forecasts, at), cancellationToken);
        var authors = await ForecastRows.ReplaceOneAsync(database, scenarioId, forecasts, cancellationToken);
        var shared = await SharedRows.OfPublishedAsync(database, articleId, cancellationToken);
        await ChangeLog.AppendAsync(
            database, new(articleId, article.Locale, article.PublicationId, operation, article.Revision, Reason: null, at, [.. shared.Union(authors), scenarioId, analysis.Id]), cancellationToken);
        return true;
    }

    private Task PutAsync(PublishedScenario row, CancellationToken cancellationToken) => database.Set<PublishedScenario>().Where(scenario => scenario.Id == row.Id).ExecuteUpdateAsync(set => set
        .SetProperty(scenario => scenario.Body, row.Body)
        .SetProperty(scenario => scenario.EntityTag, row.EntityTag)
        .SetProperty(scenario => scenario.Probability, row.Probability)
        .SetProperty(scenario => scenario.EstimatedAt, row.EstimatedAt)
        .SetProperty(scenario => scenario.Resolution, row.Resolution)
        .SetProperty(scenario => scenario.ForecastAt, row.ForecastAt), cancellationToken);
}
