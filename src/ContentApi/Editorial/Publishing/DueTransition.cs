using System.Globalization;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Publishing;

/// <summary>Does what is scheduled for one article whose time has come, in one transaction with what tells of it: it is done once, or not at all.</summary>
internal sealed class DueTransition(ContentDbContext database, Publisher publisher, ArticleSchedule schedule, ChangeFollower follower, TimeProvider time)
{
    private const int MostFindings = 3;

    /// <summary>The article that was due; null when there was none.</summary>
    public Guid? ArticleId { get; private set; }

    /// <summary>Takes the article that has been due for longest and that nobody else has taken, and does what is due; false when there is none.</summary>
    public async Task<bool> RunAsync(Guid[] setAside, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await TakeAsync(setAside, only: null, cancellationToken) is not { } due)
            return false;
        ArticleId = due.Id;
        // Read under the lock.
        var copy = await database.WorkingCopies.SingleAsync(copy => copy.Id == due.Id, cancellationToken);
        if (!due.Publish || await PublishAsync(copy, cancellationToken))
        {
            // When the time to take it back has passed as well, nobody sees it in between.
            if (due.Unpublish)
                await UnpublishAsync(copy, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        await follower.CatchUpAfterWriteAsync();
        return true;
    }

    /// <summary>Takes back what is due for an article, if it still is, and cannot be done for a fault that is the program's.</summary>
    public async Task TakeBackAsync(Guid articleId, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await TakeAsync(setAside: [], articleId, cancellationToken) is not { } due)
            return;
        var copy = await database.WorkingCopies.SingleAsync(copy => copy.Id == articleId, cancellationToken);
        await FailAsync(copy, unpublishing: !due.Publish, "A fault of the server kept it from being done; the server's log has it.", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await follower.CatchUpAfterWriteAsync();
    }

    private async Task<Due?> TakeAsync(Guid[] setAside, Guid? only, CancellationToken cancellationToken) => (await database.Database.SqlQuery<Due>(
        $"""
         SELECT id, coalesce(publish_at <= statement_timestamp(), false) AS publish, coalesce(unpublish_at <= statement_timestamp(), false) AS unpublish FROM editorial.articles
         WHERE (publish_at <= statement_timestamp() OR unpublish_at <= statement_timestamp()) AND id <> ALL ({setAside}) AND ({only}::uuid IS NULL OR id = {only})
         ORDER BY least(publish_at, unpublish_at), id LIMIT 1 FOR UPDATE SKIP LOCKED
         """).ToListAsync(cancellationToken)) is [var due] ? due : null;

    /// <summary>False when findings stop it.</summary>
    private async Task<bool> PublishAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        var stopping = await publisher.PublishScheduledAsync(copy, cancellationToken);
        if (stopping.Count > 0)
        {
            await FailAsync(copy, unpublishing: false, $"Findings stop it from being published: {string.Join(" ", stopping.Take(MostFindings).Select(finding => $"{finding.Detail} ({finding.Code})"))}", cancellationToken);
            return false;
        }
        await AuditAsync("publishScheduledArticle", copy.Id, cancellationToken);
        return true;
    }

    private async Task UnpublishAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        await publisher.UnpublishAsync(copy, reason: null, cancellationToken);
        await AuditAsync("unpublishScheduledArticle", copy.Id, cancellationToken);
    }

    private async Task FailAsync(WorkingCopy copy, bool unpublishing, string reason, CancellationToken cancellationToken)
    {
        var what = unpublishing ? "The article was to be taken back" : string.Create(CultureInfo.InvariantCulture, $"Revision {copy.ScheduledRevision} was to be published");
        var at = (unpublishing ? copy.UnpublishAt : copy.PublishAt)!.Value;
        await schedule.FailAsync(copy, unpublishing, string.Create(CultureInfo.InvariantCulture, $"{what} at {at:yyyy-MM-ddTHH:mm:ssZ}. {reason}"), cancellationToken);
        await AuditAsync("failScheduledArticle", copy.Id, cancellationToken);
    }

    private Task AuditAsync(string operation, Guid articleId, CancellationToken cancellationToken)
    {
        database.Add(new AuditEntry { At = time.UtcNowInMicroseconds(), Operation = operation, ArticleId = articleId });
        return database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An article with what is due for it.</summary>
    private sealed record Due(Guid Id, bool Publish, bool Unpublish);
}
