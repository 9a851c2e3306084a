using System.Text.Json;
using ContentApi.Access;
using ContentApi.Data;
using ContentApi.Editorial.Exports;
using ContentApi.Http.Problems;
using Npgsql;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>Takes one line of a batch in, within the caller's transaction: a document, or what an export says of a term, a work, an article or a forecast.</summary>
internal sealed class LineImport(ContentDbContext database, DocumentLines documents, TermRestoration terms, WorkRestoration works, ArticleRestoration articles, ForecastRestoration forecasts, ILogger<LineImport> logger)
{
    private const string Savepoint = "line";

    /// <summary>What is written of a line that fails, or of any in a dry run, is taken back, and the transaction can go on. A database that is away is an exception, and no result.</summary>
    public async Task<LineResult> RunAsync(string line, BatchOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var transaction = database.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        var result = await TryAsync(line, options, caller, cancellationToken);
        if (result.Status == Data.EditorialTables.JobItemStatus.Failed || options.DryRun)
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        // What was written, or not, is no concern of the next line.
        database.ChangeTracker.Clear();
        return result;
    }

    private async Task<LineResult> TryAsync(string line, BatchOptions options, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            BatchCheck.TryRead(System.Text.Encoding.UTF8.GetBytes(line), out var head);
            return head.Type switch
            {
                null or LineType.Document => await documents.RunAsync(line, options, caller, cancellationToken),
                { } restored when LineType.IsRestored(restored) && LineType.MissingFor(options.Scopes) is { Count: > 0 } missing =>
                    LineResult.Failed(ProblemType.Forbidden.Code, $"The lines of an export need the scopes {string.Join(", ", missing)}, too.", "/type"),
                LineType.Term => await terms.RunAsync(line, cancellationToken),
                LineType.Work => await works.RunAsync(line, cancellationToken),
                LineType.Article => await articles.RunAsync(line, cancellationToken),
                LineType.Estimate => await forecasts.EstimateAsync(line, cancellationToken),
                LineType.Resolution => await forecasts.ResolutionAsync(line, cancellationToken),
                _ => LineResult.Failed("unknown-value", $"'{head.Type}' is not one of document, term, work, article, estimate, resolution.", "/type"),
            };
        }
        catch (JsonException error)
        {
            return LineResult.Failed("invalid-json", $"It is not of the right form, at {error.Path ?? "$"}.");
        }
        catch (Exception error) when (DatabaseFault.Unwrap(error) is PostgresException { InvariantSeverity: "ERROR" } refusal && DatabaseFault.DetailOf(error) is null)
        {
            return LineResult.Failed("refused", $"The database refused it: {refusal.MessageText} ({refusal.SqlState}).");
        }
        catch (Exception error) when (error is not OperationCanceledException && DatabaseFault.DetailOf(error) is null)
        {
            // A line that the program fails on must not keep those behind it waiting for ever.
            logger.LogError(error, "A line of a batch failed.");
            return LineResult.Faulted;
        }
    }
}
