using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContentApi.Data;

/// <summary>
/// Statements that go with the first transaction of a scope that writes, as part of it: they are there if and only if what it wrote is. Whoever writes need
/// not know of them.
/// </summary>
internal sealed class FirstWrite : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly List<Func<ContentDbContext, CancellationToken, Task>> companions = [];

    /// <summary>Whether a transaction has ended, be it that it wrote nothing or was taken back.</summary>
    public bool SawEnd { get; private set; }

    public void Accompany(Func<ContentDbContext, CancellationToken, Task> companion) => companions.Add(companion);

    /// <summary>Runs the statements now, for a write that went past any transaction of the scope's context.</summary>
    public async Task RunAsync(ContentDbContext database, CancellationToken cancellationToken)
    {
        foreach (var companion in companions)
            await companion(database, cancellationToken);
        companions.Clear();
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (companions.Count > 0 && eventData.Context is ContentDbContext database && await HasWrittenAsync(database, cancellationToken))
            await RunAsync(database, cancellationToken);
        return result;
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SawEnd = true;
        return Task.CompletedTask;
    }

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SawEnd = true;
        return Task.CompletedTask;
    }

    /// <summary>A single statement, too, gets a transaction, which the others can be part of.</summary>
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (companions.Count > 0)
            eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return ValueTask.FromResult(result);
    }

    // PostgreSQL gives a transaction an id when it first writes.
    private static Task<bool> HasWrittenAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.SqlQuery<bool>($"SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS \"Value\"").SingleAsync(cancellationToken);
}
