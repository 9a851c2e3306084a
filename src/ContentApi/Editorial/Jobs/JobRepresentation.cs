using ContentApi.Data.EditorialTables;

namespace ContentApi.Editorial.Jobs;

/// <summary>Work that goes on after the request that asked for it: a batch of documents to import.</summary>
public sealed record JobRepresentation
{
    /// <summary>Id of the job.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobStatus Status { get; init; }

    /// <summary>How far it is.</summary>
    public required JobProgress Progress { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who asked for it: id of the key, or subject of the bearer token; null for the command line.</summary>
    public required string? CreatedBy { get; init; }

    /// <summary>Why it ended before all of it was done, as a sentence; null unless it failed.</summary>
    public required string? Failure { get; init; }

    /// <summary>When it ended; null before. It can be read for 30 days more.</summary>
    public required DateTime? FinishedAt { get; init; }

    internal static JobRepresentation Of(Job job) => new()
    {
        Id = job.Id,
        Status = job.Status,
        Progress = new(job.Total, job.Imported + job.Skipped + job.Failed, job.Imported, job.Skipped, job.Failed),
        CreatedAt = job.CreatedAt,
        CreatedBy = job.KeyId ?? job.Subject,
        Failure = job.Failure,
        FinishedAt = job.FinishedAt,
    };
}

/// <summary>How far a job is.</summary>
/// <param name="Total">How many items it has.</param>
/// <param name="Done">How many of them are done, rightly or not.</param>
/// <param name="Imported">How many were taken in.</param>
/// <param name="Skipped">How many hold what is there already.</param>
/// <param name="Failed">How many cannot be taken in.</param>
public sealed record JobProgress(int Total, int Done, int Imported, int Skipped, int Failed);
