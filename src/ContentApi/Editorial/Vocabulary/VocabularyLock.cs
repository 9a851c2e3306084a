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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>For changing terms: first of all, before any term is held. One at a time does, and nobody makes terms of new names meanwhile.</summary>
    public static Task TakeAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);

    /// <summary>For making terms of names that are new: any number may at the same time.</summary>
    public static Task ShareAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Lock})", cancellationToken);

    /// <summary>Takes all of these terms or, for the time being, none: whoever waits here keeps nobody else waiting, so that nobody waits in a circle.</summary>
    public static async Task TakeTermsAsync(ContentDbContext database, Guid[] ids, CancellationToken cancellationToken)
    {
        const string before = "terms";
        var transaction = database.Database.CurrentTransaction!;
        for (var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds; Environment.TickCount64 < giveUp; await Task.Delay(Pause, cancellationToken))
        {
            await transaction.CreateSavepointAsync(before, cancellationToken);
            var taken = await database.Database.SqlQuery<Guid>($"""SELECT id AS "Value" FROM editorial.terms WHERE id = ANY ({ids}) FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken);
            if (taken.Count == ids.Length)
                return;
            await transaction.RollbackToSavepointAsync(before, cancellationToken);
        }
        // Fails, and the caller is told to try again later.
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM editorial.terms WHERE id = ANY ({ids}) FOR UPDATE NOWAIT", cancellationToken);
    }
}
