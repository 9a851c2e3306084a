using ContentApi.Data;
using ContentApi.Http.Problems;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Idempotency;

/// <summary>Deletes kept answers once nobody is given them any more, within a minute; every instance does.</summary>
internal sealed class IdempotencyCleaning(IServiceScopeFactory scopes, TimeProvider time, ILogger<IdempotencyCleaning> logger) : BackgroundService
{
    private const int AtOnce = 1000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await CleanAsync(stoppingToken) == AtOnce)
                {
                }
            }
            catch (Exception fault)
            {
                if (!stoppingToken.IsCancellationRequested)
                    logger.LogWarning("Answers kept for an Idempotency-Key could not be deleted, which will be tried again: {Reason}", DatabaseFault.DetailOf(fault) ?? fault.Message);
            }
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = time.UtcNowInMicroseconds() - IdempotentRequests.Lifetime;
        return await scope.ServiceProvider.GetRequiredService<ContentDbContext>().Database.ExecuteSqlAsync(
            $"""
             DELETE FROM editorial.idempotent_requests WHERE (caller, key) IN
                 (SELECT caller, key FROM editorial.idempotent_requests WHERE created_at <= {before} ORDER BY created_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED)
             """, cancellationToken);
    }
}
