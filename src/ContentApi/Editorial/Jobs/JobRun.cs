using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

/// <summary>
/// Does jobs item by item. An item is one transaction with what it writes and with its result, under a lock on its job: whichever instance does it, it is done
/// once, in the order of the batch, and an instance that dies leaves it as if it had never begun.
/// </summary>
internal sealed class JobRun(ContentDbContext database, LineImport lines, TimeProvider time)
{
    /// <summary>Does the next item of some job; false when no job has one that no other instance is at.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        // Any of them, so that a small job need not wait for a large one.
        var job = (await database.Jobs.FromSql($"SELECT * FROM editorial.jobs WHERE status = 'running' ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED").AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault();
        if (job is null)
            return false;
        var open = database.JobItems.Where(item => item.JobId == job.Id && item.DoneAt == null);
        var item = await open.AsNoTracking().OrderBy(item => item.Number).FirstOrDefaultAsync(cancellationToken);
        if (item is not null)
            await DoAsync(job, item, cancellationToken);
        if (item is null || !await open.AnyAsync(cancellationToken))
            await EndAsync(job.Id, JobStatus.Finished, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Ends a job that has not ended yet; the item that is being done is done first.</summary>
    public Task EndAsync(Guid jobId, JobStatus status, CancellationToken cancellationToken)
    {
        DateTime? now = time.UtcNowInMicroseconds();
        return database.Jobs.Where(job => job.Id == jobId && job.Status == JobStatus.Running)
            .ExecuteUpdateAsync(update => update.SetProperty(job => job.Status, status).SetProperty(job => job.FinishedAt, now), cancellationToken);
    }

    private async Task DoAsync(Job job, JobItem item, CancellationToken cancellationToken)
    {
        var options = JsonSerializer.Deserialize<BatchOptions>(job.Options, ContentJson.Options)!;
        var result = await lines.RunAsync(item.Input, options, new(job.KeyId, job.Subject), cancellationToken);
        DateTime? now = time.UtcNowInMicroseconds();
        var (told, articleId) = (JsonSerializer.Serialize(result.Told, ContentJson.Options), options.DryRun ? null : result.ArticleId);
        var input = result.Status == JobItemStatus.Failed ? item.Input : "";
        await database.JobItems.Where(row => row.JobId == item.JobId && row.Number == item.Number).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Status, result.Status).SetProperty(row => row.DoneAt, now).SetProperty(row => row.ArticleId, articleId)
                .SetProperty(row => row.Result, told).SetProperty(row => row.Input, input), cancellationToken);
    }
}
