using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Publishing;

/// <summary>Moves articles before the public and back, within the caller's transaction.</summary>
internal sealed class Publisher(ContentDbContext database, WorkingCopies copies, ArticleWriter writer, PublishedArticles published, PublishingGates gates, TimeProvider time)
{
    /// <summary>
    /// Publishes the article, which the caller has taken, as it stands, in place of what may be scheduled to be published. Returns the findings that stop it, and
    /// has written nothing then; none when it is done.
    /// </summary>
    public Task<IReadOnlyList<Finding>> PublishAsync(WorkingCopy copy, CancellationToken cancellationToken) =>
        PublishAsync(copy, new(copy.Revision, copy.BodyRevision, copy.Document), time.UtcNowInMicroseconds(), cancellationToken);

    /// <summary>Publishes the revision that is scheduled, as of the time that is scheduled. The caller has taken the article.</summary>
    public async Task<IReadOnlyList<Finding>> PublishScheduledAsync(WorkingCopy copy, CancellationToken cancellationToken) =>
        await PublishAsync(copy, await ScheduledAsync(copy, cancellationToken), copy.PublishAt!.Value, cancellationToken);

    /// <summary>Takes the article back from the public, leaving the reason. Nothing stays scheduled: what was taken back does not come again by itself.</summary>
    public async Task UnpublishAsync(WorkingCopy copy, string? reason, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        var revision = copy.PublishedRevision!.Value;
        copy.PublishedRevision = null;
        (copy.PublishAt, copy.ScheduledRevision, copy.UnpublishAt) = (null, null, null);
        copy.MoveTo(ArticleStatus.Unpublished, now);
        await database.SaveChangesAsync(cancellationToken);
        await published.RemoveAsync(copy.Id, revision, reason, now, cancellationToken);
    }

    private async Task<IReadOnlyList<Finding>> PublishAsync(WorkingCopy copy, RevisionContent content, DateTime at, CancellationToken cancellationToken)
    {
        if (await gates.StoppingAsync(content.Document, content.BodyRevision, cancellationToken) is { Count: > 0 } stopping)
            return stopping;
        var now = time.UtcNowInMicroseconds();
        copy.PublishedRevision = content.Number;
        copy.PublishedAt = copy.PublishedAt is { } said && said <= at ? said : at;
        (copy.PublishAt, copy.ScheduledRevision) = (null, null);
        copy.MoveTo(ArticleStatus.Published, now);
        await database.SaveChangesAsync(cancellationToken);
        var snapshot = (await copies.SnapshotsAsync([copy], cancellationToken))[0] with
        {
            Document = content.Document,
            Revision = content.Number,
            BodyRevision = content.BodyRevision,
            Words = ReadingTime.Words(content.Document),
        };
        await published.PutAsync(snapshot, now, cancellationToken);
        return [];
    }

    /// <summary>The revision that is scheduled. Where the article has moved on since, its terms and works are matched anew: they may have been renamed or merged.</summary>
    private async Task<RevisionContent> ScheduledAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        var number = copy.ScheduledRevision!.Value;
        if (number == copy.Revision)
            return new(number, copy.BodyRevision, copy.Document);
        var revision = await database.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == copy.Id && revision.Number == number, cancellationToken);
        return new(number, revision.BodyRevision, await writer.MatchAsync(revision.Document, cancellationToken));
    }

    /// <summary>What is published: a revision.</summary>
    private sealed record RevisionContent(int Number, int BodyRevision, Article Document);
}
