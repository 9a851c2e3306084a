using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Takes terms to change them: when nobody holds them who is writing down what they are called.</summary>
internal static class TermLocks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes all of them or, for the time being, none: whoever waits here keeps nobody else waiting, so that nobody waits in a circle.</summary>
    public static async Task TakeAsync(ContentDbContext database, Guid[] ids, CancellationToken cancellationToken)
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
