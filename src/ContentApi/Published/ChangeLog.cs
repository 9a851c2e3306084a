using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The one log of what became public and what ceased to be: cache eviction, sync, feeds and webhooks read it.</summary>
internal static class ChangeLog
{
    private const long TurnLock = 0x436F6E74656E7431;

    /// <summary>
    /// Waits until no other transaction changes what is public, and keeps others waiting until this one ends: to be called before the first write to <c>published</c>.
    /// So numbers follow the order of commits, whoever has read up to n has missed nothing below it, and what articles share is counted by one at a time.
    /// </summary>
    public static Task TakeTurnAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TurnLock})", cancellationToken);

    /// <summary>Appends a change, under the turn: to be the last thing that a transaction does. Its commit wakes whoever listens.</summary>
    public static Task AppendAsync(ContentDbContext database, PublicChange change, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
             WITH appended AS (
                 INSERT INTO published.changes (number, article_id, locale, publication_id, operation, revision, reason, at, related_ids)
                 SELECT coalesce(max(number), 0) + 1, {change.ArticleId}, {change.Locale}, {change.PublicationId}, {EnumName.Of(change.Operation)},
                     {change.Revision}, {change.Reason}, {change.At}, {change.RelatedIds}
                 FROM published.changes
                 RETURNING number)
             SELECT pg_notify({ChangeListener.Channel}, number::text) FROM appended
             """, cancellationToken);

    /// <summary>Wakes, at the commit, whoever listens, to changes up to a number that were written by other means.</summary>
    public static Task AnnounceAsync(ContentDbContext database, long number, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_notify({ChangeListener.Channel}, {number}::text)", cancellationToken);
}

/// <summary>A change of what is public, before it has its number. The related ids are those of the terms, the works and the translation group that the article names, or named before.</summary>
internal sealed record PublicChange(Guid ArticleId, string Locale, Guid? PublicationId, ChangeOperation Operation, int Revision, string? Reason, DateTime At, Guid[] RelatedIds);
