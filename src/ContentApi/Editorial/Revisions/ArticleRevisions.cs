using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Revisions;

/// <summary>Finds revisions of articles.</summary>
internal sealed class ArticleRevisions(ContentDbContext database, WorkingCopies copies)
{
    /// <summary>The revision of that number; null when the text is no number, or the article has no such revision.</summary>
    public async Task<Revision?> FindAsync(WorkingCopy copy, string number, CancellationToken cancellationToken) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? await database.Revisions.AsNoTracking().FirstOrDefaultAsync(revision => revision.ArticleId == copy.Id && revision.Number == wanted, cancellationToken)
            : null;

    /// <summary>Revisions below a number, the latest first, without their documents.</summary>
    public async Task<List<RevisionSummary>> ListAsync(WorkingCopy copy, int below, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.Database.SqlQuery<RevisionRow>(
            $"""
             SELECT revision.number AS "Number", revision.created_at AS "CreatedAt", revision.key_id AS "KeyId", key.name AS "KeyName", revision.subject AS "Subject",
                 revision.reason AS "Reason", revision.document ->> 'title' AS "Title"
             FROM editorial.revisions revision LEFT JOIN editorial.api_keys key ON key.id = revision.key_id
             WHERE revision.article_id = {copy.Id} AND revision.number < {below} ORDER BY revision.number DESC LIMIT {limit}
             """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Summary(copy, row))];
    }

    public Task<long> CountAsync(WorkingCopy copy, CancellationToken cancellationToken) => database.Revisions.LongCountAsync(revision => revision.ArticleId == copy.Id, cancellationToken);

    /// <summary>A revision with its article, which is otherwise as it stands today.</summary>
    public async Task<(RevisionSummary Summary, Snapshot Article)> ShowAsync(WorkingCopy copy, Revision revision, CancellationToken cancellationToken)
    {
        var keyName = await database.ApiKeys.Where(key => key.Id == revision.KeyId).Select(key => key.Name).FirstOrDefaultAsync(cancellationToken);
        var article = await copies.SnapshotAsync(copy, cancellationToken) with
        {
            Document = revision.Document,
            Revision = revision.Number,
            BodyRevision = revision.BodyRevision,
            UpdatedAt = revision.CreatedAt,
            Words = ReadingTime.Words(revision.Document),
        };
        return (Summary(copy, new(revision.Number, revision.CreatedAt, revision.KeyId, keyName, revision.Subject, revision.Reason, revision.Document.Title)), article);
    }

    private static RevisionSummary Summary(WorkingCopy copy, RevisionRow row) => new()
    {
        Number = row.Number,
        CreatedAt = row.CreatedAt,
        KeyId = row.KeyId,
        KeyName = row.KeyName,
        Subject = row.Subject,
        Reason = row.Reason,
        Title = row.Title,
        IsCurrent = row.Number == copy.Revision,
        IsPublished = row.Number == copy.PublishedRevision,
        IsScheduled = row.Number == copy.ScheduledRevision,
    };

    private sealed record RevisionRow(int Number, DateTime CreatedAt, string? KeyId, string? KeyName, string? Subject, string Reason, string Title);
}
