using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Core.Importing;
using ContentApi.Editorial.Imports;
using ContentApi.Http.Problems;
using Npgsql;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary>Imports files one by one, each by itself: one that fails does not keep the others out.</summary>
internal sealed class FileImport(IServiceScopeFactory scopes, IReadOnlyList<string> files, ImportOptions options, ImportMode mode)
{
    private readonly List<(string File, ImportResult Outcome)> results = [];
    private readonly List<(string File, BatchSummary Summary)> batches = [];

    public bool AllImported => Imported == results.Count && batches.TrueForAll(batch => batch.Summary.Failed == 0) && results.Count + batches.Count == files.Count;

    private int Imported => results.Count(result => result.Outcome is DocumentImported);

    /// <summary>Ends before the last file only when the database itself is gone, or on request; what was done until then is in the summary.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Importing", maxValue: files.Count);
            foreach (var file in files)
            {
                if (BatchFile.Is(file))
                    batches.Add((file, await ImportBatchAsync(file, progress.AddTask(Markup.Escape(Path.GetFileName(file))), cancellationToken)));
                else
                    results.Add((file, await ImportAsync(file, cancellationToken)));
                task.Increment(1);
            }
        });

    public Table Summary()
    {
        var table = new Table().AddColumns("File", "Result", "Slug", "Content", "To look at");
        foreach (var (file, outcome) in results)
        {
            string[] cells = outcome switch
            {
                DocumentImported(var article, var report, _) =>
                [
                    mode.DryRun ? "would import" : mode.Publish ? "published" : "imported", article.Slug,
                    $"{report.Sections} sections, {report.ScenarioAnalyses} analyses, {report.Scenarios} scenarios, {report.Citations} citations", string.Join(", ", report.Findings.GroupBy(finding => finding.Code).Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})")),
                ],
                DocumentNotPublishable(var stopping) => ["failed", "", "", $"Findings stop it from being published: {string.Join(", ", stopping.Select(finding => finding.Code).Distinct())}."],
                DocumentRejected(var rejection) => ["failed", "", "", rejection.Detail],
                _ => ["failed", "", "", "The slug is taken."],
            };
            table.AddRow([.. cells.Prepend(Path.GetFileName(file)).Select(Markup.Escape)]);
        }
        foreach (var (file, summary) in batches)
        {
            string[] cells = [Path.GetFileName(file), summary.Failed > 0 ? "failed" : mode.DryRun ? "would import" : "imported", "", $"{summary.Imported} line(s) imported, {summary.Skipped} skipped, {summary.Failed} failed", string.Join(' ', summary.Errors)];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }
        var documents = files.Count(file => !BatchFile.Is(file));
        return documents == 0 ? table : table.Caption($"{Imported} of {documents} document(s) imported");
    }

    private Task<BatchSummary> ImportBatchAsync(string file, ProgressTask task, CancellationToken cancellationToken)
    {
        var batch = new BatchFile(scopes, new()
        {
            Publication = options.Publication,
            Locale = options.Locale,
            Topic = [.. options.Topics],
            Region = [.. options.Regions],
            Author = [.. options.Authors],
            Publish = mode.Publish,
            DryRun = mode.DryRun,
            Scopes = Scopes.All,
        });
        return batch.ImportAsync(file, (total, done) => task.MaxValue(total).Value(done), cancellationToken);
    }

    private async Task<ImportResult> ImportAsync(string file, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(file).Length > DocumentImporter.MaxBytes)
                return Failed(RejectionCode.TooLarge, $"A document has {DocumentImporter.MaxBytes} bytes (2 MiB) at most.");
            bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed("unreadable", error.Message);
        }
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AuditTrail>().Announce(new("import", Caller.Program, Target: null));
            return await scope.ServiceProvider.GetRequiredService<DocumentImport>().RunAsync(bytes, DocumentFormats.FromFileName(file)!.Value, options, mode, cancellationToken);
        }
        // With any other severity the connection is gone, too, and the next file would fare no better.
        catch (Exception error) when (DatabaseFault.Unwrap(error) is PostgresException { InvariantSeverity: "ERROR" })
        {
            return Failed("refused", CommandLine.MessageFor(error)!);
        }
    }

    private static DocumentRejected Failed(string code, string detail) => new(new ImportOutcome.Rejected(code, detail));
}
