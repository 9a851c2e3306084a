using System.Globalization;
using System.Text;
using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Commands;

/// <summary>A batch of lines as a file: what an export wrote, or documents. Each line is a transaction of its own, so a run that was stopped can be repeated.</summary>
internal sealed class BatchFile(IServiceScopeFactory scopes, BatchOptions options)
{
    private const int MostErrors = 5;

    public static IReadOnlyList<string> Endings { get; } = [".ndjson", ".jsonl"];

    public static bool Is(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the lines in; <paramref name="progress"/> is told the number of items, then after each how many are done.</summary>
    public async Task<BatchSummary> ImportAsync(string path, Action<int, int> progress, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var (total, _, error) = await BatchCheck.RunAsync(file, cancellationToken);
        if (error is not null)
            return new(0, 0, 1, [At(error.Line, error.Detail)]);
        file.Position = 0;
        var summary = new BatchSummary(0, 0, 0, []);
        await foreach (var (number, line) in BatchLines.ReadAsync(file, cancellationToken))
        {
            if (!BatchCheck.TryRead(line.Span, out var head) || !LineType.IsItem(head.Type))
                continue;
            summary = Add(summary, number, await ImportAsync(Encoding.UTF8.GetString(line.Span), cancellationToken));
            progress(total, summary.Imported + summary.Skipped + summary.Failed);
        }
        return summary;
    }

    private async Task<LineResult> ImportAsync(string line, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ContentDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var result = await scope.ServiceProvider.GetRequiredService<LineImport>().RunAsync(line, options, Caller.Program, cancellationToken);
        if (result.Status == JobItemStatus.Imported && !options.DryRun)
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().AddAsync(database, new("import", Caller.Program, result.ArticleId is { } id ? $"/manage/v1/articles/{id}" : null, result.ArticleId?.ToString()), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static BatchSummary Add(BatchSummary summary, int number, LineResult result) => result.Status switch
    {
        JobItemStatus.Imported => summary with { Imported = summary.Imported + 1 },
        JobItemStatus.Skipped => summary with { Skipped = summary.Skipped + 1 },
        _ => summary with
        {
            Failed = summary.Failed + 1,
            Errors = summary.Errors.Count == MostErrors ? summary.Errors : [.. summary.Errors, At(number, string.Join(' ', result.Told.Errors.Select(error => error.Detail)))],
        },
    };

    private static string At(int? line, string detail) => line is null ? detail : string.Create(CultureInfo.InvariantCulture, $"Line {line}: {detail}");
}

/// <summary>What became of a batch.</summary>
/// <param name="Imported">How many items were taken in.</param>
/// <param name="Skipped">How many hold what is there already.</param>
/// <param name="Failed">How many cannot be taken in.</param>
/// <param name="Errors">The first of what is wrong.</param>
internal sealed record BatchSummary(int Imported, int Skipped, int Failed, IReadOnlyList<string> Errors);
