using System.Security.Claims;
using System.Text;
using System.Text.Json;
using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Jobs;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentApi.Editorial.Imports;

/// <summary>Takes a batch of lines and makes a job of it. Once that is answered, the job survives whatever happens to the program.</summary>
internal sealed class ImportBatch(ContentDbContext database, JobWorker worker, IOptions<BatchLimits> limits, TimeProvider time)
{
    private const int BytesInMemory = 1024 * 1024;

    /// <summary>Parameters that are about one document.</summary>
    private static readonly string[] OfOne = ["slug", "publishedAt"];

    /// <summary>The batch as a job that is written, or why it is refused.</summary>
    public async Task<(JobRepresentation? Job, ProblemHttpResult? Problem)> AcceptAsync(ImportDocumentRequest options, HttpContext http, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (request.Query.Keys.FirstOrDefault(OfOne.Contains) is { } name)
            return (null, Problem.OfParameters([new() { Parameter = name, Code = "not-for-a-batch", Detail = $"Each line of a batch says its own '{name}'." }]));
        if (request.ContentLength > limits.Value.MaxBytes)
            return (null, TooLarge());
        // What is large waits in a temporary file: it is read twice, and while a slow caller sends it, nothing is held at the database.
        request.EnableBuffering(BytesInMemory);
        try
        {
            var (total, restores, error) = await BatchCheck.RunAsync(request.Body, cancellationToken);
            if (error is not null)
                return (null, Problem.Of(ProblemType.UnusableDocument, error.Detail, error));
            if (restores && LineType.MissingFor(http.User.Scopes()) is { Count: > 0 } missing)
                return (null, Problem.Of(ProblemType.Forbidden, $"The lines of an export write terms, what is public, and history as it was: that needs the scopes {string.Join(", ", missing)}, too."));
            request.Body.Position = 0;
            var job = await WriteAsync(request.Body, total, options.OptionsOfBatch([.. Scopes.All.Where(http.User.HasScope)]), http.User, cancellationToken);
            return (JobRepresentation.Of(job), null);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLarge());
        }
    }

    private async Task<Job> WriteAsync(Stream batch, int total, BatchOptions options, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(user);
        var job = new Job
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Status = JobStatus.Running,
            Options = JsonSerializer.Serialize(options, ContentJson.Options),
            Total = total,
            CreatedAt = time.UtcNowInMicroseconds(),
            KeyId = caller.KeyId,
            Subject = caller.Subject,
            AuthorisedUntil = user.AuthorisedUntil(),
        };
        await using (var transaction = await database.Database.BeginTransactionAsync(cancellationToken))
        {
            database.Add(job);
            await database.SaveChangesAsync(cancellationToken);
            await CopyAsync(job.Id, batch, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        worker.Wake();
        return job;
    }

    private async Task CopyAsync(Guid jobId, Stream batch, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        await using var items = await connection.BeginBinaryImportAsync("COPY editorial.job_items (job_id, number, input, status) FROM STDIN (FORMAT BINARY)", cancellationToken);
        await foreach (var (number, line) in BatchLines.ReadAsync(batch, cancellationToken))
        {
            if (BatchCheck.TryRead(line.Span, out var head) && LineType.IsItem(head.Type))
                await items.WriteRowAsync(cancellationToken, jobId, number, Encoding.UTF8.GetString(line.Span), EnumName.Of(JobItemStatus.Pending));
        }
        await items.CompleteAsync(cancellationToken);
    }

    private ProblemHttpResult TooLarge() => Problem.Of(ProblemType.ContentTooLarge, $"A batch has {limits.Value.MaxBytes} bytes at most.");
}
