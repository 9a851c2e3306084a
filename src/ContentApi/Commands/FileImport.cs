using ContentApi.Core.Importing;
using ContentApi.Editorial.Imports;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary>Imports files one by one, each by itself: one that fails does not keep the others out.</summary>
internal sealed class FileImport(IServiceScopeFactory scopes)
{
    public Task<List<FileImported>> RunAsync(IReadOnlyList<string> files, ImportOptions options, ImportMode mode, CancellationToken cancellationToken) =>
        AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Importing", maxValue: files.Count);
            var results = new List<FileImported>(files.Count);
            foreach (var file in files)
            {
                results.Add(new(file, await ImportAsync(file, options, mode, cancellationToken)));
                task.Increment(1);
            }
            return results;
        });

    public static Table Summary(IReadOnlyList<FileImported> results, ImportMode mode)
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
                DocumentRejected(var rejection) => ["failed", "", "", rejection.Detail],
                _ => ["failed", "", "", "The slug is taken."],
            };
            table.AddRow([.. cells.Prepend(Path.GetFileName(file)).Select(Markup.Escape)]);
        }
        return table.Caption($"{results.Count(result => result.Outcome is DocumentImported)} of {results.Count} document(s) imported");
    }

    private async Task<ImportResult> ImportAsync(string file, ImportOptions options, ImportMode mode, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > DocumentImporter.MaxBytes)
            return new DocumentRejected(new ImportOutcome.Rejected(RejectionCode.TooLarge, $"A document has {DocumentImporter.MaxBytes} bytes (2 MiB) at most."));
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new DocumentRejected(new ImportOutcome.Rejected("unreadable", error.Message));
        }
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DocumentImport>().RunAsync(bytes, DocumentFormats.FromFileName(file)!.Value, options, mode, cancellationToken);
    }
}

/// <summary>A file, and what became of it.</summary>
internal sealed record FileImported(string File, ImportResult Outcome);
