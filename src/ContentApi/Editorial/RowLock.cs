using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial;

/// <summary>Takes rows that others hold while they write down what these say, for changing them.</summary>
internal static class RowLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes all of these rows of a table or, for the time being, none: whoever waits here keeps nobody else waiting, so that nobody waits in a circle.</summary>
    public static async Task TakeAllAsync(ContentDbContext database, string table, Guid[] ids, CancellationToken cancellationToken)
    {
        const string before = "rows";
        var (passing, refusing) = ($$"""SELECT id AS "Value" FROM {{table}} WHERE id = ANY ({0}) FOR UPDATE SKIP LOCKED""", $$"""SELECT 1 FROM {{table}} WHERE id = ANY ({0}) FOR UPDATE NOWAIT""");
        var transaction = database.Database.CurrentTransaction!;
        for (var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds; Environment.TickCount64 < giveUp; await Task.Delay(Pause, cancellationToken))
        {
            await transaction.CreateSavepointAsync(before, cancellationToken);
            var taken = await database.Database.SqlQueryRaw<Guid>(passing, ids).ToListAsync(cancellationToken);
            if (taken.Count == ids.Length)
                return;
            await transaction.RollbackToSavepointAsync(before, cancellationToken);
        }
        // Fails, and the caller is told to try again later.
        await database.Database.ExecuteSqlRawAsync(refusing, [ids], cancellationToken);
    }
}
