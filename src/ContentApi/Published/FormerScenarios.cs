using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The scenarios that were public and are not any more. The caller holds the turn of <see cref="ChangeLog.TakeTurnAsync"/>.</summary>
internal static class FormerScenarios
{
    /// <summary>
    /// Notes which scenarios of an article go with the change that the transaction appends next, and which are back: to be called before the article's rows are
    /// replaced or deleted.
    /// </summary>
    /// <param name="database">The caller's transaction.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="now">Ids of the scenarios that it is about to have before the public; none when it is taken back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task KeepAsync(ContentDbContext database, Guid articleId, Guid[] now, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         WITH back AS (DELETE FROM published.former_scenarios WHERE scenario_id = ANY ({now}))
         INSERT INTO published.former_scenarios (scenario_id, article_id, number)
         SELECT id, article_id, (SELECT coalesce(max(number), 0) + 1 FROM published.changes) FROM published.scenarios WHERE article_id = {articleId} AND id <> ALL ({now})
         ON CONFLICT (scenario_id) DO UPDATE SET article_id = excluded.article_id, number = excluded.number
         """, cancellationToken);
}
