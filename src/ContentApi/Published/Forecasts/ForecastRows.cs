using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published.Forecasts;

/// <summary>The rows that the public reads of estimates. The caller holds the turn of <see cref="ChangeLog.TakeTurnAsync"/>.</summary>
internal static class ForecastRows
{
    /// <summary>Replaces the rows of an article by those of the scenarios that it has now; returns the ids of the authors that they name, or named before.</summary>
    public static async Task<IReadOnlyCollection<Guid>> ReplaceAsync(ContentDbContext database, Guid articleId, IEnumerable<Guid> scenarioIds, PublicForecasts? forecasts, CancellationToken cancellationToken)
    {
        var before = await database.Set<PublishedEstimate>().Where(row => row.ArticleId == articleId).Select(row => row.AuthorId).Distinct().ToListAsync(cancellationToken);
        if (before.Count > 0)
        {
            await database.Set<PublishedEstimate>().Where(row => row.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
            await database.Set<PublishedForecast>().Where(row => row.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
        }
        return [.. before.Concat(forecasts is null ? [] : await AddAsync(database, scenarioIds, forecasts, cancellationToken)).OfType<Guid>().Distinct()];
    }

    /// <summary>Replaces the rows of one scenario; returns the ids of the authors that they name.</summary>
    public static async Task<IReadOnlyCollection<Guid>> ReplaceOneAsync(ContentDbContext database, Guid scenarioId, PublicForecasts forecasts, CancellationToken cancellationToken)
    {
        await database.Set<PublishedEstimate>().Where(row => row.ScenarioId == scenarioId).ExecuteDeleteAsync(cancellationToken);
        await database.Set<PublishedForecast>().Where(row => row.ScenarioId == scenarioId).ExecuteDeleteAsync(cancellationToken);
        return [.. (await AddAsync(database, [scenarioId], forecasts, cancellationToken)).OfType<Guid>().Distinct()];
    }

    private static async Task<IReadOnlyList<Guid?>> AddAsync(ContentDbContext database, IEnumerable<Guid> scenarioIds, PublicForecasts forecasts, CancellationToken cancellationToken)
    {
        var scenarios = scenarioIds.ToList();
        var estimates = scenarios.SelectMany(forecasts.EstimatesOf).ToList();
        if (estimates.Count == 0)
            return [];
        database.AddRange(estimates);
        database.AddRange(scenarios.SelectMany(forecasts.CountedOf));
        await database.SaveChangesAsync(cancellationToken);
        var authors = estimates.ConvertAll(estimate => estimate.AuthorId);
        await ShownTerms.PutAsync(database, [.. authors.OfType<Guid>().Distinct()], cancellationToken);
        return authors;
    }
}
