using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The corrections that readers were told: written once, and never changed.</summary>
internal sealed class CorrectionLedger(ContentDbContext database, TimeProvider time)
{
    /// <summary>Tells the readers of an article of a correction, within the caller's transaction. Null when the article is not public, and so has no readers.</summary>
    public async Task<CorrectionItem?> AddAsync(Guid articleId, string what, string? why, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var shown = await database.Articles.Where(article => article.Id == articleId)
            .Select(article => new { article.Locale, article.PublicationId, article.Revision }).SingleOrDefaultAsync(cancellationToken);
        if (shown is null)
            return null;
        var at = time.UtcNowInMicroseconds();
        var correction = new Correction { Id = Guid.CreateVersion7(new DateTimeOffset(at)), ArticleId = articleId, Revision = shown.Revision, At = at, What = what, Why = why };
        database.Add(correction);
        await database.SaveChangesAsync(cancellationToken);
        await ChangeLog.AppendAsync(database, new(articleId, shown.Locale, shown.PublicationId, ChangeOperation.Correct, shown.Revision, Reason: null, at, []), cancellationToken);
        return new() { Id = correction.Id, At = at, Revision = correction.Revision, What = what, Why = why };
    }

    /// <summary>Every correction of an article, the latest first: also while it is not public any more.</summary>
    public IQueryable<CorrectionItem> Of(Guid articleId) => database.Set<Correction>()
        .Where(correction => correction.ArticleId == articleId).OrderByDescending(correction => correction.At).ThenByDescending(correction => correction.Id)
        .Select(correction => new CorrectionItem { Id = correction.Id, At = correction.At, Revision = correction.Revision, What = correction.What, Why = correction.Why });
}
