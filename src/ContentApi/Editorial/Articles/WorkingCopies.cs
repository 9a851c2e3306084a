using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Publishing;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Finds working copies, with what stands beside their documents.</summary>
internal sealed class WorkingCopies(ContentDbContext database, PublishingGates gates)
{
    /// <summary>The article by its id or by any slug that it has or had; null if there is none.</summary>
    public async Task<WorkingCopy?> FindAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await IdOfAsync(idOrSlug, cancellationToken) is { } id ? await database.WorkingCopies.FirstOrDefaultAsync(copy => copy.Id == id, cancellationToken) : null;

    /// <summary>The same, for this transaction alone to change: whoever comes second waits, and finds what the first left.</summary>
    public async Task<WorkingCopy?> TakeAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await IdOfAsync(idOrSlug, cancellationToken) is { } id
            ? (await database.WorkingCopies.FromSql($"SELECT * FROM editorial.articles WHERE id = {id} FOR NO KEY UPDATE").ToListAsync(cancellationToken)).SingleOrDefault() : null;

    private async Task<Guid?> IdOfAsync(string idOrSlug, CancellationToken cancellationToken) => Guid.TryParseExact(idOrSlug, "D", out var id)
        ? id : await database.ClaimedSlugs.Where(claim => claim.Slug == idOrSlug).Select(claim => (Guid?)claim.ArticleId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A working copy as a snapshot, with its findings and the other articles of its group.</summary>
    public async Task<WorkingCopySnapshot> SnapshotAsync(WorkingCopy copy, CancellationToken cancellationToken) =>
        (await SnapshotsAsync([copy], cancellationToken))[0] with { Findings = await gates.FindAsync(copy.Document, copy.BodyRevision, cancellationToken), TranslationGroup = await GroupOfAsync(copy, cancellationToken) };

    private Task<List<GroupMember>> GroupOfAsync(WorkingCopy copy, CancellationToken cancellationToken) => database.WorkingCopies
        .Where(other => other.TranslationGroupId == copy.TranslationGroupId && other.Id != copy.Id).OrderBy(other => EF.Functions.Collate(other.Locale, "C"))
        .Select(other => new GroupMember(other.Id, other.Slug, other.Locale, other.Status)).ToListAsync(cancellationToken);

    /// <summary>Working copies with, of their documents, only what a summary shows: the body and the references stay in the database.</summary>
    /// <param name="rest">What stands behind the table, which is called <c>item</c>, in SQL; values are placeholders such as <c>{0}</c>.</param>
    /// <param name="values">The values.</param>
    public IQueryable<WorkingCopy> Summaries(string rest, object[] values)
    {
        var sql = $$"""
            SELECT id, slug, locale, title, translation_group_id, status, revision, body_revision, version, published_revision, published_at, publish_at, unpublish_at, scheduled_revision, schedule_failure, schedule_failed_at, created_at, updated_at, words,
                document - ARRAY['sections', 'scenarioAnalyses', 'citations'] AS document
            FROM editorial.articles item {{rest}}
            """;
        return database.WorkingCopies.FromSqlRaw(sql, values).AsNoTracking();
    }

    /// <summary>Working copies as snapshots; one query for however many.</summary>
    public async Task<IReadOnlyList<WorkingCopySnapshot>> SnapshotsAsync(IReadOnlyList<WorkingCopy> copies, CancellationToken cancellationToken)
    {
        var groups = copies.Select(copy => copy.TranslationGroupId).ToList();
        var published = (await database.Articles.Where(article => groups.Contains(article.TranslationGroupId))
            .Select(article => new { article.TranslationGroupId, article.Id, article.Locale, article.Slug }).OrderBy(article => EF.Functions.Collate(article.Locale, "C")).ToListAsync(cancellationToken))
            .ToLookup(article => article.TranslationGroupId);
        return [.. copies.Select(copy => new WorkingCopySnapshot
        {
            Document = copy.Document,
            TranslationGroupId = copy.TranslationGroupId,
            Translations = [.. published[copy.TranslationGroupId].Where(article => article.Id != copy.Id).Select(article => new Translation(article.Locale, article.Slug))],
            Status = copy.Status,
            Revision = copy.Revision,
            BodyRevision = copy.BodyRevision,
            PublishedAt = copy.PublishedAt,
            UpdatedAt = copy.UpdatedAt,
            Words = copy.Words,
            CreatedAt = copy.CreatedAt,
            PublishedRevision = copy.PublishedRevision,
            NextTransitionAt = copy.NextTransitionAt,
            Schedule = copy.IsScheduled ? new(copy.PublishAt, copy.UnpublishAt, copy.ScheduledRevision) : null,
            ScheduleFailure = copy.ScheduleFailure is { } failure ? new(copy.ScheduleFailedAt!.Value, failure) : null,
            AllowedSteps = Workflow.StepsFrom(copy.Status, copy.IsScheduled),
        })];
    }
}

/// <summary>A working copy with what stands beside its document.</summary>
internal sealed record WorkingCopySnapshot : Snapshot
{
    public required DateTime CreatedAt { get; init; }
    public required int? PublishedRevision { get; init; }
    public required ScheduleRepresentation? Schedule { get; init; }
    public required ScheduleFailureRepresentation? ScheduleFailure { get; init; }
    public required IReadOnlyList<WorkflowStep> AllowedSteps { get; init; }

    /// <summary>What an editor should look at; none where nobody looked.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The other articles of its group; none where nobody looked.</summary>
    public IReadOnlyList<GroupMember> TranslationGroup { get; init; } = [];
}
