using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The one log of what became public and what ceased to be: cache eviction, sync, feeds and webhooks read it.</summary>
internal static class ChangeLog
{
    private const long NumberingLock = 0x436F6E74656E7431;

    /// <summary>
    /// Appends a change; to be the last thing that a transaction does. The lock is held until the commit,
    /// so numbers follow the order of commits and whoever has read up to n has missed nothing below it.
    /// </summary>
    public static async Task AppendAsync(ContentDbContext database, PublicChange change, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({NumberingLock})", cancellationToken);
        // A statement of its own: under read committed it sees what was committed while waiting for the lock.
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO published.changes (number, article_id, locale, publication_id, operation, revision, reason, at)
             SELECT coalesce(max(number), 0) + 1, {change.ArticleId}, {change.Locale}, {change.PublicationId}, {EnumName.Of(change.Operation)},
                 {change.Revision}, {change.Reason}, {change.At}
             FROM published.changes
             """, cancellationToken);
    }
}

/// <summary>A change of what is public, before it has its number.</summary>
internal sealed record PublicChange(Guid ArticleId, string Locale, Guid? PublicationId, ChangeOperation Operation, int Revision, string? Reason, DateTime At);
