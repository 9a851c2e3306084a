using System.CommandLine;
using ContentApi.Editorial.Exports;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>export</c>: writes everything that editors made, as lines that <c>import</c> takes.</summary>
internal static class ExportCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var file = new Argument<string>("file") { Description = "The file to write, such as content.ndjson; what it holds is replaced when all is written." };
        var command = new Command("export", "Writes everything that editors made to a file, one JSON text a line: what 'import' reads back.") { file };
        command.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var (path, export) = (parsed.GetRequiredValue(file), services.GetRequiredService<ContentExport>());
            var count = await export.CountArticlesAsync(cancellationToken);
            var unfinished = path + ".part";
            try
            {
                await AnsiConsole.Progress().StartAsync(async progress =>
                {
                    var task = progress.AddTask("Exporting", maxValue: Math.Max(count, 1));
                    await using var output = File.Create(unfinished);
                    await export.WriteAsync(output, () => task.Increment(1), cancellationToken);
                });
                File.Move(unfinished, path, overwrite: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"'{path}' cannot be written: {error.Message}");
            }
            Console.WriteLine($"{count} article(s) exported to {path}.");
            return 0;
        });
        root.Subcommands.Add(command);
    }
}
