using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Published;

namespace ContentApi.Editorial.Publishing;

/// <summary>Moves articles before the public and back, within the caller's transaction.</summary>
internal sealed class Publisher(ContentDbContext database, WorkingCopies copies, PublishedArticles published, TimeProvider time)
{
    /// <summary>Publishes the article as it stands. Fails with a concurrency exception when somebody else changed it since it was read.</summary>
    public async Task PublishAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        copy.Status = ArticleStatus.Published;
        copy.PublishedRevision = copy.Revision;
        copy.PublishedAt = copy.PublishedAt is { } said && said <= now ? said : now;
        await SaveAsync(copy, now, cancellationToken);
        await published.PutAsync(await copies.SnapshotAsync(copy, cancellationToken), now, cancellationToken);
    }

    /// <summary>Takes the article back from the public, leaving the reason.</summary>
    public async Task UnpublishAsync(WorkingCopy copy, string? reason, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        copy.Status = ArticleStatus.Unpublished;
        var revision = copy.PublishedRevision!.Value;
        copy.PublishedRevision = null;
        await SaveAsync(copy, now, cancellationToken);
        await published.RemoveAsync(copy.Id, revision, reason, now, cancellationToken);
    }

    /// <summary>First of all writes: it takes the article's row, so that whoever comes second finds the version changed.</summary>
    private Task SaveAsync(WorkingCopy copy, DateTime now, CancellationToken cancellationToken)
    {
        copy.Version++;
        copy.UpdatedAt = now;
        return database.SaveChangesAsync(cancellationToken);
    }
}
