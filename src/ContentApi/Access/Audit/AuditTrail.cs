using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Audit;

/// <summary>Puts on record what is about to be done, as part of the transaction that does it.</summary>
internal sealed class AuditTrail(FirstWrite firstWrite, TimeProvider time)
{
    private string? made;

    /// <summary>The scope's first transaction that writes takes the entry with it.</summary>
    public void Announce(AuditedAction action) => firstWrite.Accompany((database, cancellationToken) => AddAsync(database, action, cancellationToken));

    /// <summary>Says what the action makes, before its transaction ends.</summary>
    /// <param name="location">Path of its URL.</param>
    public void Made(string location) => made = location;

    /// <summary>Puts on record what was just done, in the transaction that is open.</summary>
    public Task AddAsync(ContentDbContext database, AuditedAction action, CancellationToken cancellationToken)
    {
        Guid? articleId = Guid.TryParse(action.Article, out var id) ? id : action.Article is null ? OnlyArticle(database) : null;
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.audit_log (at, operation, key_id, subject, target, article_id, trace_id)
             VALUES ({time.UtcNowInMicroseconds()}, {action.Operation}, {action.By.KeyId}, {action.By.Subject}, {made ?? MadeBy(database, action, articleId) ?? action.Target},
                 COALESCE({articleId}, (SELECT article_id FROM editorial.slugs WHERE slug = {action.Article})), {action.TraceId})
             """, cancellationToken);
    }

    /// <summary>What a request that names no article makes: a job, or an article.</summary>
    private static string? MadeBy(ContentDbContext database, AuditedAction action, Guid? articleId) =>
        database.ChangeTracker.Entries<Job>().FirstOrDefault() is { } job ? $"/manage/v1/jobs/{job.Entity.Id}"
        : action.Article is null && articleId is { } id ? $"/manage/v1/articles/{id}" : null;

    /// <summary>The article that an operation makes is known once it is made.</summary>
    private static Guid? OnlyArticle(ContentDbContext database) =>
        database.ChangeTracker.Entries<WorkingCopy>().Select(entry => entry.Entity.Id).Distinct().Take(2).ToList() is [var only] ? only : null;
}

/// <summary>What is done, and by whom.</summary>
/// <param name="Operation">Id of the operation, or the command.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Target">Path of the URL that it was asked of, or would be; where something is made, the entry has the path of that instead.</param>
/// <param name="Article">Id or slug of the article that it is done to; null for something else, and for an article that is made.</param>
/// <param name="TraceId">Trace of the request; null for the program itself.</param>
internal sealed record AuditedAction(string Operation, Caller By, string? Target, string? Article = null, string? TraceId = null);
