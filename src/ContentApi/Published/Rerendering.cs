using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>
/// Makes anew what an older renderer made, from the snapshots that are stored. Every article is its own transaction and is marked with the renderer's
/// version, so a run that was stopped goes on where it was, and readers see either the old rendering or the new.
/// </summary>
internal sealed class Rerendering(ContentDbContext database, PublishedArticles articles, TimeProvider time)
{
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        database.Articles.CountAsync(article => article.RendererVersion < ArticleRenderer.Version, cancellationToken);

    /// <summary>Renders every outdated article again, telling after each; returns how many there were.</summary>
    public async Task<int> RunAsync(Action<string> rendered, CancellationToken cancellationToken)
    {
        for (var count = 0; ; count++)
        {
            if (await RerenderNextAsync(cancellationToken) is not { } slug)
                return count;
            rendered(slug);
            database.ChangeTracker.Clear();
        }
    }

    private async Task<string?> RerenderNextAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        while (await LockNextAsync(cancellationToken) is { } articleId)
        {
            // Read under the lock: what was unpublished or published anew while waiting for it is no work any more.
            var article = await database.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == articleId && article.RendererVersion < ArticleRenderer.Version, cancellationToken);
            if (article is null)
                continue;
            await articles.RerenderAsync(Snapshot.Of(article), time.UtcNowInMicroseconds(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return article.Slug;
        }
        return null;
    }

    /// <summary>
    /// Takes the working copy's row of an outdated article, as publishing and unpublishing do first of all, so that only one of them works on an article at a time;
    /// what another has taken, this one passes over.
    /// </summary>
    private async Task<Guid?> LockNextAsync(CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<Guid>(
            $"""
             SELECT copies.id AS "Value" FROM editorial.articles copies JOIN published.articles ON articles.id = copies.id
             WHERE articles.renderer_version < {ArticleRenderer.Version} ORDER BY articles.renderer_version, articles.id LIMIT 1 FOR UPDATE OF copies SKIP LOCKED
             """).ToListAsync(cancellationToken)) is [var id] ? id : null;
}
