using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>Work that outlives the request which asked for it: a batch of documents to import.</summary>
internal sealed class Job : IEntityTypeConfiguration<Job>
{
    public required Guid Id { get; init; }
    public required JobStatus Status { get; set; }

    /// <summary>How each item is to be taken in, as JSON: what the request's query said.</summary>
    public required string Options { get; init; }

    /// <summary>How many items it has.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them were taken in.</summary>
    public int Imported { get; set; }

    /// <summary>How many of them hold what was there already.</summary>
    public int Skipped { get; set; }

    /// <summary>How many of them cannot be taken in.</summary>
    public int Failed { get; set; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Id of the key that asked; null for a bearer token and for the program itself.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that asked; null for a key and for the program itself.</summary>
    public string? Subject { get; init; }

    /// <summary>When the bearer token that asked expires, and the job with it; null for a key and for the program itself.</summary>
    public DateTime? AuthorisedUntil { get; init; }

    /// <summary>Why it ended before all of it was done, as a sentence; null unless it failed.</summary>
    public string? Failure { get; set; }

    /// <summary>How often its next item was tried in vain, for a reason that may pass.</summary>
    public int Attempts { get; set; }

    /// <summary>When that is tried again, at the earliest; null for at once.</summary>
    public DateTime? RetryAt { get; set; }

    /// <summary>When it ended; null before.</summary>
    public DateTime? FinishedAt { get; set; }

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs", Schema.Editorial);
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.Options).HasColumnType("jsonb");
        builder.HasIndex(job => new { job.CreatedAt, job.Id });
        builder.HasIndex(job => job.Status);
    }
}

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    /// <summary>Not all items are done.</summary>
    Running,

    /// <summary>Every item is done, rightly or not.</summary>
    Finished,

    /// <summary>Somebody ended it; the items that were done stay.</summary>
    Cancelled,

    /// <summary>It could not go on; the items that were done stay.</summary>
    Failed,
}

/// <summary>One item of a job. It is done in one transaction with what it writes, so it is done once.</summary>
internal sealed class JobItem : IEntityTypeConfiguration<JobItem>
{
    public required Guid JobId { get; init; }

    /// <summary>Its line in the batch, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The line of the batch; empty when it was taken in, so that it is not kept twice.</summary>
    public required string Input { get; init; }

    public JobItemStatus Status { get; set; }

    /// <summary>When it was done; null before.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>The article that it is now; null before, and where it failed.</summary>
    public Guid? ArticleId { get; set; }

    /// <summary>What came of it, as JSON: the report, or the problem. Null before.</summary>
    public string? Result { get; set; }

    public void Configure(EntityTypeBuilder<JobItem> builder)
    {
        builder.ToTable("job_items", Schema.Editorial);
        builder.HasKey(item => new { item.JobId, item.Number });
        builder.Property(item => item.Result).HasColumnType("jsonb");
        builder.HasOne<Job>().WithMany().HasForeignKey(item => item.JobId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(item => new { item.JobId, item.Number }).HasFilter("done_at IS NULL").HasDatabaseName("job_items_open_idx");
    }
}

/// <summary>What became of an item of a job.</summary>
public enum JobItemStatus
{
    /// <summary>It is not done yet.</summary>
    Pending,

    /// <summary>It was taken in.</summary>
    Imported,

    /// <summary>There was nothing to do: what it holds is there already.</summary>
    Skipped,

    /// <summary>It cannot be taken in; nothing of it was written.</summary>
    Failed,
}
