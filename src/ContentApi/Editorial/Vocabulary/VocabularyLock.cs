using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Keeps names unique over terms and their aliases, which are two tables: one at a time changes terms, and nobody makes terms of new names meanwhile.</summary>
internal static class VocabularyLock
{
    private const long Lock = 0x436F6E74566F6361;

    /// <summary>For changing terms: first of all, before any term is held.</summary>
    public static Task TakeAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);

    /// <summary>For making terms of names that are new: any number may at the same time.</summary>
    public static Task ShareAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Lock})", cancellationToken);
}
