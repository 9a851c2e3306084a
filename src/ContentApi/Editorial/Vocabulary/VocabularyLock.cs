using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>
/// What keeps changes of terms apart: the vocabulary as a whole, since names are unique over terms and their aliases, which are two tables; and the terms themselves,
/// which whoever writes down what they are called holds meanwhile.
/// </summary>
internal static class VocabularyLock
{
    private const long Lock = 0x436F6E74566F6361;

    /// <summary>For changing terms: first of all, before any term is held. One at a time does, and nobody makes terms of new names meanwhile.</summary>
    public static Task TakeAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);

    /// <summary>For making terms of names that are new: any number may at the same time.</summary>
    public static Task ShareAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Lock})", cancellationToken);

    /// <summary>Takes all of these terms, for changing them.</summary>
    public static Task TakeTermsAsync(ContentDbContext database, Guid[] ids, CancellationToken cancellationToken) => RowLock.TakeAllAsync(database, "editorial.terms", ids, cancellationToken);
}
