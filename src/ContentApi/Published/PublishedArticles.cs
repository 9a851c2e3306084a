using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>Puts articles before the public and takes them back. The caller's transaction makes each all or nothing.</summary>
internal sealed class PublishedArticles(ContentDbContext database, ArticleRenderer renderer)
{
    /// <summary>Replaces what the public sees of an article by a newer snapshot, or shows it for the first time.</summary>
    public async Task PutAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        var row = renderer.Render(snapshot);
        await ReplaceRowsAsync(row, cancellationToken);
        await database.Tombstones.Where(tombstone => tombstone.ArticleId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await ChangeLog.AppendAsync(database, row.Id, ChangeOperation.Upsert, row.Revision, reason: null, at, cancellationToken);
    }

    /// <summary>Takes an article back, leaving a tombstone.</summary>
    public async Task RemoveAsync(Guid articleId, string slug, int revision, string? reason, DateTime at, CancellationToken cancellationToken)
    {
        await database.Articles.Where(article => article.Id == articleId).ExecuteDeleteAsync(cancellationToken);
        database.Tombstones.Add(new() { ArticleId = articleId, Slug = slug, Reason = reason, At = at });
        await database.SaveChangesAsync(cancellationToken);
        await ChangeLog.AppendAsync(database, articleId, ChangeOperation.Delete, revision, reason, at, cancellationToken);
    }

    /// <summary>Writes an article's rows, and makes public the terms and works that they refer to.</summary>
    private async Task ReplaceRowsAsync(PublishedArticle row, CancellationToken cancellationToken)
    {
        var terms = row.Terms.Select(term => term.TermId).ToArray();
        var works = row.Citations.Select(citation => citation.WorkId).OfType<Guid>().Distinct().ToArray();
        // In the order of ids, so that two publications that share terms never wait for each other in a circle.
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO published.terms (id, kind, slug, name)
             SELECT id, kind, slug, name FROM editorial.terms WHERE id = ANY ({terms}) ORDER BY id
             ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name
             WHERE (terms.slug, terms.name) IS DISTINCT FROM (excluded.slug, excluded.name)
             """, cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO published.works (id, csl)
             SELECT id, csl FROM editorial.works WHERE id = ANY ({works}) ORDER BY id
             ON CONFLICT (id) DO UPDATE SET csl = excluded.csl WHERE works.csl IS DISTINCT FROM excluded.csl
             """, cancellationToken);
        await database.Articles.Where(article => article.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        database.Articles.Add(row);
        await database.SaveChangesAsync(cancellationToken);
    }
}
