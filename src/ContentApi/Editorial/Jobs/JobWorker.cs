using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

/// <summary>Does what there is of jobs, beside serving: at once those that this instance was given, and within a second those that another was.</summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobWorker> logger) : BackgroundService
{
    /// <summary>How long a job can be read of after it has ended.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1), CleaningInterval = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim wakening = new(0);
    private DateTimeOffset cleanAt;
    private bool failing;

    /// <summary>Has it look at once.</summary>
    public void Wake() => wakening.Release();

    public override void Dispose()
    {
        base.Dispose();
        wakening.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkAsync(stoppingToken))
                    failing = false;
                failing = false;
            }
            catch (Exception fault)
            {
                if (!failing && !stoppingToken.IsCancellationRequested)
                    logger.LogWarning("Jobs stand still: {Reason}", DatabaseFault.DetailOf(fault) ?? fault.Message);
                failing = true;
            }
            await ((Task)wakening.WaitAsync(Interval, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (time.GetUtcNow() >= cleanAt)
        {
            cleanAt = time.GetUtcNow() + CleaningInterval;
            var before = time.GetUtcNow().UtcDateTime - Kept;
            await scope.ServiceProvider.GetRequiredService<ContentDbContext>().Jobs.Where(job => job.Status != JobStatus.Running && job.FinishedAt < before).ExecuteDeleteAsync(cancellationToken);
        }
        return await scope.ServiceProvider.GetRequiredService<JobRun>().NextAsync(cancellationToken);
    }
}
