using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>Where the addresses of works lead that were public and were merged.</summary>
internal static class ShownWorks
{
    /// <summary>Says of each work that was ever public into which one it was merged, if that has changed, in a transaction of its own. It counts once nothing public cites the work any more.</summary>
    public static async Task RedirectAsync(ContentDbContext database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE published.works shown SET merged_into_id = known.merged_into_id FROM editorial.works known
             WHERE known.id = shown.id AND known.merged_into_id IS NOT NULL AND shown.merged_into_id IS DISTINCT FROM known.merged_into_id
             """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
