using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Publishing;

/// <summary>Sets and takes back when an article is published or unpublished by itself, within the caller's transaction.</summary>
internal sealed class ArticleSchedule(ContentDbContext database, PublishedArticles published, TimeProvider time)
{
    /// <summary>The channel that wakes the schedulers of all instances.</summary>
    public const string Channel = "contentapi_schedule";

    /// <summary>Sets the times, in place of those before. What is published then is the article as it stands now.</summary>
    public async Task SetAsync(WorkingCopy copy, DateTime? publishAt, DateTime? unpublishAt, CancellationToken cancellationToken)
    {
        (copy.PublishAt, copy.ScheduledRevision) = (publishAt, publishAt is null ? null : copy.Revision);
        copy.UnpublishAt = unpublishAt;
        await SaveAsync(copy, copy.PublishedRevision is null ? ArticleStatus.Scheduled : ArticleStatus.Published, failure: null, cancellationToken);
        await database.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, '')", cancellationToken);
    }

    /// <summary>Takes both times back.</summary>
    public async Task ClearAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        (copy.PublishAt, copy.ScheduledRevision, copy.UnpublishAt) = (null, null, null);
        await SaveAsync(copy, await StatusAtRest.OfAsync(database, copy, cancellationToken), failure: null, cancellationToken);
    }

    /// <summary>Takes back what could not be done when its time came, leaving the reason. That an article which is public is to be taken back later stays.</summary>
    public async Task FailAsync(WorkingCopy copy, bool unpublishing, string reason, CancellationToken cancellationToken)
    {
        (copy.PublishAt, copy.ScheduledRevision) = (null, null);
        if (unpublishing || copy.PublishedRevision is null)
            copy.UnpublishAt = null;
        await SaveAsync(copy, await StatusAtRest.OfAsync(database, copy, cancellationToken), reason, cancellationToken);
    }

    private async Task SaveAsync(WorkingCopy copy, ArticleStatus status, string? failure, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        copy.MoveTo(status, now);
        if (failure is not null)
            (copy.ScheduleFailure, copy.ScheduleFailedAt) = (failure, now);
        await database.SaveChangesAsync(cancellationToken);
        if (copy.PublishedRevision is not null)
            await published.RescheduleAsync(copy.Id, copy.NextTransitionAt, now, cancellationToken);
    }
}
