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
        var related = await ReplaceRowsAsync(row, cancellationToken);
        await database.Tombstones.Where(tombstone => tombstone.ArticleId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await AppendAsync(row, ChangeOperation.Upsert, at, related, cancellationToken);
    }

    /// <summary>Replaces the bytes that the public gets of an article by those of this renderer; its content stays.</summary>
    public async Task RerenderAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        var row = renderer.Render(snapshot, at);
        var related = await ReplaceRowsAsync(row, cancellationToken);
        await AppendAsync(row, ChangeOperation.Rerender, at, related, cancellationToken);
    }

    /// <summary>Takes an article back, leaving a tombstone.</summary>
    public async Task RemoveAsync(Article article, int revision, string? reason, DateTime at, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var shared = await SharedRows.OfPublishedAsync(database, article.Id, cancellationToken);
        await database.Articles.Where(row => row.Id == article.Id).ExecuteDeleteAsync(cancellationToken);
        database.Tombstones.Add(new() { ArticleId = article.Id, Slug = article.Slug, Locale = article.Locale, PublicationId = article.Publication?.Id, Reason = reason, At = at });
        await database.SaveChangesAsync(cancellationToken);
        await SharedRows.RecountAsync(database, before: shared, after: [], cancellationToken);
        await ChangeLog.AppendAsync(
            database, new(article.Id, article.Locale, article.Publication?.Id, ChangeOperation.Delete, revision, reason, at, [.. shared]), cancellationToken);
    }

    private Task AppendAsync(PublishedArticle row, ChangeOperation operation, DateTime at, IReadOnlySet<Guid> related, CancellationToken cancellationToken) =>
        ChangeLog.AppendAsync(database, new(row.Id, row.Locale, row.PublicationId, operation, row.Revision, Reason: null, at, [.. related]), cancellationToken);

    /// <summary>Writes an article's rows, and what is public of the terms and works that they refer to; returns what the article shares with others, or shared before.</summary>
    private async Task<HashSet<Guid>> ReplaceRowsAsync(PublishedArticle row, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var (before, after) = (await SharedRows.OfPublishedAsync(database, row.Id, cancellationToken), SharedRows.Of(row));
        await SharedRows.ShowAsync(database, row, cancellationToken);
        await database.Articles.Where(article => article.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        database.Articles.Add(row);
        await database.SaveChangesAsync(cancellationToken);
        await SearchEntries.LearnWordsAsync(database, row.Id, cancellationToken);
        await SharedRows.RecountAsync(database, before, after, cancellationToken);
        return [.. before, .. after];
    }
}
