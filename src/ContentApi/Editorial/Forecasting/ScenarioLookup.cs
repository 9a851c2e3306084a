using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Forecasting;

/// <summary>Finds the article that a scenario is in, as editors have it or as the public sees it.</summary>
internal sealed class ScenarioLookup(ContentDbContext database, WorkingCopies copies)
{
    /// <summary>The article, for this transaction alone to change; null when no article has the scenario, be it that it was taken out of it.</summary>
    public async Task<WorkingCopy?> TakeAsync(string scenarioId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(scenarioId, "D", out var id) || await ArticleOfAsync(id, cancellationToken) is not { } articleId)
            return null;
        // Read anew under the lock: it may have been taken out while it was waited for.
        return await copies.TakeAsync(articleId.ToString(), cancellationToken) is { } copy && await ArticleOfAsync(id, cancellationToken) == copy.Id ? copy : null;
    }

    /// <summary>The id of a scenario that an article has, or that something was written down of; null for any other.</summary>
    public async Task<Guid?> FindAsync(string scenarioId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(scenarioId, "D", out var id) && (await ArticleOfAsync(id, cancellationToken) is not null || await IsOnRecordAsync(id, cancellationToken)) ? id : null;

    private async Task<Guid?> ArticleOfAsync(Guid scenarioId, CancellationToken cancellationToken) => (await database.Database.SqlQuery<Guid>(
        $"""
         SELECT id AS "Value" FROM editorial.articles WHERE editorial.scenario_ids(document) @> ARRAY[{scenarioId}]
         UNION SELECT article_id FROM published.scenarios WHERE id = {scenarioId}
         """).ToListAsync(cancellationToken)) is [var articleId, ..] ? articleId : null;

    private async Task<bool> IsOnRecordAsync(Guid scenarioId, CancellationToken cancellationToken) =>
        await database.Estimates.AnyAsync(estimate => estimate.ScenarioId == scenarioId, cancellationToken) || await database.Resolutions.AnyAsync(resolution => resolution.ScenarioId == scenarioId, cancellationToken);
}
