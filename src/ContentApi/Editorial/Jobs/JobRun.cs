using System.Text.Json;
using ContentApi.Access.Audit;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Editorial.Jobs;

/// <summary>
/// Does jobs item by item. An item is one transaction with what it writes and with its result, under a lock on its job: whichever instance does it, it is done
/// once, in the order of the batch, and an instance that dies leaves it as if it had never begun.
/// </summary>
internal sealed class JobRun(ContentDbContext database, LineImport lines, AuditTrail audit, TimeProvider time, ILogger<JobRun> logger)
{
    /// <summary>How often an item is tried that fails for a reason that may pass.</summary>
    public const int MostAttempts = 10;

    private const string Savepoint = "item";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Does the next item of some job; false when no job has one that can be done now and that no other instance is at.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        Job? job = null;
        try
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            job = await ClaimAsync(cancellationToken);
            if (job is null)
                return false;
            if (await WithdrawnAsync(job, cancellationToken) is { } reason)
                await EndAsync(job.Id, JobStatus.Failed, reason, cancellationToken);
            else
                await DoNextAsync(job, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception fault) when (job is not null && !cancellationToken.IsCancellationRequested)
        {
            // Where the database is away, this fails as well, and nothing is counted against the job.
            await PutOffAsync(job, cancellationToken);
            logger.LogWarning(fault, "The job {Job} failed at an item, for the {Attempt}. time.", job.Id, job.Attempts + 1);
        }
        return true;
    }

    /// <summary>Ends a job that has not ended yet; the item that is being done is done first.</summary>
    public Task EndAsync(Guid jobId, JobStatus status, string? failure, CancellationToken cancellationToken)
    {
        DateTime? now = time.UtcNowInMicroseconds();
        return database.Jobs.Where(job => job.Id == jobId && job.Status == JobStatus.Running)
            .ExecuteUpdateAsync(update => update.SetProperty(job => job.Status, status).SetProperty(job => job.Failure, failure).SetProperty(job => job.FinishedAt, now), cancellationToken);
    }

    /// <summary>Any of them, so that a small job need not wait for a large one.</summary>
    private async Task<Job?> ClaimAsync(CancellationToken cancellationToken) => (await database.Jobs.FromSql(
        $"SELECT * FROM editorial.jobs WHERE status = 'running' AND (retry_at IS NULL OR retry_at <= {time.UtcNowInMicroseconds()}) ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED")
        .AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault();

    /// <summary>Why the job may not go on: what holds for its caller's next request holds for its next item. Null when it may.</summary>
    private async Task<string?> WithdrawnAsync(Job job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (job.KeyId is null)
            return job.AuthorisedUntil <= now ? "The bearer token that it was asked for with has expired." : null;
        var key = await database.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Id == job.KeyId, cancellationToken);
        return key?.RevokedAt is not null ? "The key that it was asked for with is revoked."
            : key is null || key.ExpiresAt <= now ? "The key that it was asked for with has expired."
            : null;
    }

    private async Task DoNextAsync(Job job, CancellationToken cancellationToken)
    {
        var open = database.JobItems.Where(item => item.JobId == job.Id && item.DoneAt == null);
        var item = await open.AsNoTracking().OrderBy(item => item.Number).FirstOrDefaultAsync(cancellationToken);
        if (item is not null)
            await DoAsync(job, item, cancellationToken);
        if (item is null || !await open.AnyAsync(cancellationToken))
            await EndAsync(job.Id, JobStatus.Finished, failure: null, cancellationToken);
    }

    private async Task DoAsync(Job job, JobItem item, CancellationToken cancellationToken)
    {
        var transaction = database.Database.CurrentTransaction!;
        var options = JsonSerializer.Deserialize<BatchOptions>(job.Options, ContentJson.Options)!;
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        var result = await lines.RunAsync(item.Input, options, new(job.KeyId, job.Subject), cancellationToken);
        try
        {
            if (result.Status == JobItemStatus.Imported && !options.DryRun && result.ArticleId is { } made)
                await audit.AddAsync(database, new("importDocument", new(job.KeyId, job.Subject), $"/manage/v1/jobs/{job.Id}", made.ToString()), cancellationToken);
            await StoreAsync(item, result, options, cancellationToken);
        }
        catch (Exception fault) when (DatabaseFault.Unwrap(fault) is PostgresException { InvariantSeverity: "ERROR" } && DatabaseFault.DetailOf(fault) is null)
        {
            logger.LogError(fault, "What became of the item {Number} of the job {Job} cannot be stored.", item.Number, job.Id);
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            await StoreAsync(item, LineResult.Faulted, options, cancellationToken);
        }
    }

    /// <summary>The item's result, and the job's counts: whoever does an item has the job's row to itself.</summary>
    private async Task StoreAsync(JobItem item, LineResult result, BatchOptions options, CancellationToken cancellationToken)
    {
        DateTime? now = time.UtcNowInMicroseconds();
        var (told, articleId) = (result.ToldAsJson(), options.DryRun ? null : result.ArticleId);
        var input = result.Status == JobItemStatus.Failed ? item.Input : "";
        await database.JobItems.Where(row => row.JobId == item.JobId && row.Number == item.Number).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Status, result.Status).SetProperty(row => row.DoneAt, now).SetProperty(row => row.ArticleId, articleId)
                .SetProperty(row => row.Result, told).SetProperty(row => row.Input, input), cancellationToken);
        var (imported, skipped, failed) = (Count(JobItemStatus.Imported), Count(JobItemStatus.Skipped), Count(JobItemStatus.Failed));
        await database.Jobs.Where(row => row.Id == item.JobId).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Imported, row => row.Imported + imported).SetProperty(row => row.Skipped, row => row.Skipped + skipped).SetProperty(row => row.Failed, row => row.Failed + failed)
                .SetProperty(row => row.Attempts, 0).SetProperty(row => row.RetryAt, (DateTime?)null), cancellationToken);

        int Count(JobItemStatus status) => result.Status == status ? 1 : 0;
    }

    /// <summary>Has the job wait, longer each time, so that it keeps no other waiting; after the last time it is at its end.</summary>
    private async Task PutOffAsync(Job job, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        if (job.Attempts + 1 >= MostAttempts)
        {
            await EndAsync(job.Id, JobStatus.Failed, $"An item could not be done in {MostAttempts} attempts, for a reason that is the server's; its log has more.", cancellationToken);
            return;
        }
        DateTime? retryAt = time.UtcNowInMicroseconds() + TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 1 << job.Attempts));
        await database.Jobs.Where(row => row.Id == job.Id && row.Status == JobStatus.Running)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Attempts, job.Attempts + 1).SetProperty(row => row.RetryAt, retryAt), cancellationToken);
    }
}
