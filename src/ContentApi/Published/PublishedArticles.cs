using ContentApi.Core.Articles;
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
        var row = renderer.Render(snapshot, at);
        await ReplaceRowsAsync(row, cancellationToken);
        await database.Tombstones.Where(tombstone => tombstone.ArticleId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await AppendAsync(row, ChangeOperation.Upsert, at, cancellationToken);
    }

    /// <summary>Replaces the bytes that the public gets of an article by those of this renderer; its content stays.</summary>
    public async Task RerenderAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        var row = renderer.Render(snapshot, at);
        await ReplaceRowsAsync(row, cancellationToken);
        await AppendAsync(row, ChangeOperation.Rerender, at, cancellationToken);
    }

    /// <summary>Takes an article back, leaving a tombstone.</summary>
    public async Task RemoveAsync(Article article, int revision, string? reason, DateTime at, CancellationToken cancellationToken)
    {
        await database.Articles.Where(row => row.Id == article.Id).ExecuteDeleteAsync(cancellationToken);
        database.Tombstones.Add(new() { ArticleId = article.Id, Slug = article.Slug, Locale = article.Locale, PublicationId = article.Publication?.Id, Reason = reason, At = at });
        await database.SaveChangesAsync(cancellationToken);
        await ChangeLog.AppendAsync(
            database, new(article.Id, article.Locale, article.Publication?.Id, ChangeOperation.Delete, revision, reason, at), cancellationToken);
    }

    private Task AppendAsync(PublishedArticle row, ChangeOperation operation, DateTime at, CancellationToken cancellationToken) =>
        ChangeLog.AppendAsync(database, new(row.Id, row.Locale, row.PublicationId, operation, row.Revision, Reason: null, at), cancellationToken);

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
        await database.Database.ExecuteSqlAsync($"INSERT INTO published.works (id) SELECT id FROM unnest({works}) AS cited (id) ORDER BY id ON CONFLICT DO NOTHING", cancellationToken);
        await database.Articles.Where(article => article.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        database.Articles.Add(row);
        await database.SaveChangesAsync(cancellationToken);
    }
}
