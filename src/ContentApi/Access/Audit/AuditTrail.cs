using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Audit;

/// <summary>Puts on record what is about to be done, as part of the transaction that does it.</summary>
internal sealed class AuditTrail(FirstWrite firstWrite, TimeProvider time)
{
    /// <summary>The scope's first transaction that writes takes the entry with it.</summary>
    public void Announce(AuditedAction action) => firstWrite.Accompany((database, cancellationToken) => AddAsync(database, action, cancellationToken));

    private Task AddAsync(ContentDbContext database, AuditedAction action, CancellationToken cancellationToken)
    {
        Guid? articleId = Guid.TryParse(action.Article, out var id) ? id : action.Article is null ? OnlyArticle(database) : null;
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.audit_log (at, operation, key_id, subject, target, article_id, trace_id)
             VALUES ({time.UtcNowInMicroseconds()}, {action.Operation}, {action.By.KeyId}, {action.By.Subject}, {action.Target},
                 COALESCE({articleId}, (SELECT article_id FROM editorial.slugs WHERE slug = {action.Article})), {action.TraceId})
             """, cancellationToken);
    }

    /// <summary>The article that an operation makes is known once it is made.</summary>
    private static Guid? OnlyArticle(ContentDbContext database) =>
        database.ChangeTracker.Entries<WorkingCopy>().Select(entry => entry.Entity.Id).Distinct().Take(2).ToList() is [var only] ? only : null;
}

/// <summary>What is done, and by whom.</summary>
/// <param name="Operation">Id of the operation, or the command.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Target">Path of the URL that it was asked of, or would be.</param>
/// <param name="Article">Id or slug of the article that it is done to; null for something else, and for an article that is made.</param>
/// <param name="TraceId">Trace of the request; null for the program itself.</param>
internal sealed record AuditedAction(string Operation, Caller By, string? Target, string? Article = null, string? TraceId = null);
