using System.Globalization;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>
/// What becomes of an article's line where the article is. One that has all that the line has, or has moved on from it, stays as it is; a sample that nobody
/// has touched gives way; any other is the operator's to decide on, since what is here would be lost.
/// </summary>
internal sealed class ArticleConflict(ContentDbContext database, PublishedArticles published, TimeProvider time)
{
    /// <summary>What the line comes to; null when there is room for it now.</summary>
    public async Task<LineResult?> ResolveAsync(ArticleLine line, CancellationToken cancellationToken)
    {
        if (await database.WorkingCopies.AsNoTracking().FirstOrDefaultAsync(copy => copy.Id == line.Id, cancellationToken) is { } here)
        {
            var history = await database.Revisions.Where(revision => revision.ArticleId == line.Id).OrderBy(revision => revision.Number)
                .Select(revision => new HeldRevision(revision.CreatedAt, revision.KeyId, revision.Subject)).ToListAsync(cancellationToken);
            if (here.Version >= line.Version && history.Count >= line.Revisions.Count && line.Revisions.Select(revision => revision.CreatedAt).SequenceEqual(history.Take(line.Revisions.Count).Select(revision => revision.At)))
                return LineResult.Skipped(here.Id, here.Slug);
            if (!IsUntouchedSample(here, history))
                return LineResult.Failed("differs", string.Create(CultureInfo.InvariantCulture, $"The article '{here.Slug}' is here with another history: {here.Revision} revision(s), where the line has {line.Revisions.Count}. To have the line's instead, unpublish and delete the one here (DELETE /manage/v1/articles/{here.Id}) and send the line again."));
            if (here.PublishedRevision is { } revision)
                await published.RemoveAsync(here.Id, revision, reason: null, time.UtcNowInMicroseconds(), cancellationToken);
        }
        if (await database.WorkingCopies.Where(copy => copy.TranslationGroupId == line.TranslationGroupId && copy.Locale == line.Document.Locale && copy.Id != line.Id).Select(copy => copy.Slug).FirstOrDefaultAsync(cancellationToken) is { } other)
            return LineResult.Failed("taken", $"'{other}' is the translation into {line.Document.Locale}.", "/translationGroupId");
        await ClearAsync(line.Id, cancellationToken);
        return null;
    }

    /// <summary>As this program left it when it filled the empty database.</summary>
    private static bool IsUntouchedSample(WorkingCopy here, IReadOnlyList<HeldRevision> history) =>
        SampleArticles.Ids.Contains(here.Id) && here.Version <= SampleArticles.LoadedVersion && history is [{ KeyId: null, Subject: null }];

    /// <summary>Takes away what is here of the article, or was left when it was deleted. Its slugs stay its own.</summary>
    private async Task ClearAsync(Guid id, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.WorkingCopies.Where(copy => copy.Id == id).ExecuteDeleteAsync(cancellationToken);
        await database.Tombstones.Where(tombstone => tombstone.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.Set<FormerSlug>().Where(former => former.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await database.Set<Correction>().Where(correction => correction.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private sealed record HeldRevision(DateTime At, string? KeyId, string? Subject);
}
