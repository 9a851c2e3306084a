using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.Problems;

namespace ContentApi.Editorial.Jobs;

/// <summary>One item of a job, and what came of it.</summary>
public sealed record JobItemRepresentation
{
    /// <summary>Its line in the batch, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What became of it.</summary>
    public required JobItemStatus Status { get; init; }

    /// <summary>When it was done; null before.</summary>
    public required DateTime? DoneAt { get; init; }

    /// <summary>Id of the article that it is about; null while there is none, and for terms and works.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>Slug of the article; null with it.</summary>
    public required string? Slug { get; init; }

    /// <summary>What was found in a document; null for what is none, or was not taken in.</summary>
    public required ImportReport? Report { get; init; }

    /// <summary>What is wrong with it, each with a JSON pointer into the line; empty when it was taken in.</summary>
    public required IReadOnlyList<ProblemError> Errors { get; init; }

    internal static JobItemRepresentation Of(JobItem item)
    {
        var told = item.Result is null ? null : JsonSerializer.Deserialize<LineReport>(item.Result, ContentJson.Options);
        return new()
        {
            Number = item.Number,
            Status = item.Status,
            DoneAt = item.DoneAt,
            ArticleId = item.ArticleId,
            Slug = told?.Slug,
            Report = told?.Report,
            Errors = told?.Errors ?? [],
        };
    }
}
