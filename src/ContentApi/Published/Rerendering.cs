using ContentApi.Data;
using ContentApi.Data.PublishedTables;
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
        // Locked, so that neither a second run nor a publication works on the same article; what the other has, this one skips.
        var article = (await database.Articles
            .FromSql($"SELECT * FROM published.articles WHERE renderer_version < {ArticleRenderer.Version} ORDER BY renderer_version, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault();
        if (article is null)
            return null;
        var translations = await database.Articles.Where(other => other.TranslationGroupId == article.TranslationGroupId && other.Id != article.Id)
            .OrderBy(other => other.Locale).Select(other => new Translation(other.Locale, other.Slug)).ToListAsync(cancellationToken);
        await articles.PutAsync(SnapshotOf(article, translations), time.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return article.Slug;
    }

    private static Snapshot SnapshotOf(PublishedArticle article, IReadOnlyList<Translation> translations) => new()
    {
        Document = article.Document,
        TranslationGroupId = article.TranslationGroupId,
        Translations = translations,
        Status = Core.Publishing.ArticleStatus.Published,
        Revision = article.Revision,
        BodyRevision = article.BodyRevision,
        PublishedAt = article.PublishedAt,
        UpdatedAt = article.UpdatedAt,
    };
}
