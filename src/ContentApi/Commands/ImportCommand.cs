using System.CommandLine;
using System.CommandLine.Parsing;
using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Editorial.Imports;
using ContentApi.Editorial.Vocabulary;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>import</c>: takes files, and the documents in folders, in as articles.</summary>
internal static class ImportCommand
{
    private static readonly string Endings = string.Join(", ", DocumentFormats.FileEndings.Concat(BatchFile.Endings));

    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var paths = new Argument<string[]>("paths") { Description = $"Files, or folders that are searched for {Endings}.", Arity = ArgumentArity.OneOrMore };
        var publication = new Option<string?>("--publication") { Description = "Name of the publication, where a document does not say." };
        var locale = new Option<string?>("--locale") { Description = "Language of the documents (BCP 47)." };
        var publishedAt = new Option<DateTimeOffset?>("--published-at") { Description = "When they were first published." };
        var topics = new Option<string[]>("--topic") { Description = "Name of a topic; may be repeated." };
        var regions = new Option<string[]>("--region") { Description = "Name of a region; may be repeated." };
        var authors = new Option<string[]>("--author") { Description = "Name of an author; may be repeated." };
        var publish = new Option<bool>("--publish") { Description = "Publish each at once." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Report only, and write nothing." };
        locale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } tag && !LocaleTag.IsValid(LocaleTag.Canonical(tag)))
                result.AddError($"'{tag}' is not a BCP 47 language tag such as en, ar or pt-BR.");
        });
        foreach (var names in (Option[])[publication, topics, regions, authors])
            names.Validators.Add(RefuseBadNames);
        var command = new Command("import", "Takes documents in as articles, and what 'export' wrote.") { paths, publication, locale, publishedAt, topics, regions, authors, publish, dryRun };
        command.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var files = Find(parsed.GetRequiredValue(paths));
            var options = new ImportOptions
            {
                Publication = parsed.GetValue(publication),
                Locale = parsed.GetValue(locale),
                PublishedAt = parsed.GetValue(publishedAt),
                Topics = parsed.GetValue(topics) ?? [],
                Regions = parsed.GetValue(regions) ?? [],
                Authors = parsed.GetValue(authors) ?? [],
            };
            var mode = new ImportMode(parsed.GetValue(publish), parsed.GetValue(dryRun), Caller.Program);
            var import = new FileImport(services.GetRequiredService<IServiceScopeFactory>(), files, options, mode);
            try
            {
                await import.RunAsync(cancellationToken);
            }
            finally
            {
                AnsiConsole.Write(import.Summary());
            }
            return import.AllImported ? 0 : 1;
        });
        root.Subcommands.Add(command);
    }

    private static void RefuseBadNames(OptionResult result)
    {
        if (!result.Tokens.All(name => Term.IsName(name.Value)))
            result.AddError($"{result.Option.Name}: {TermName.Rule}");
    }

    private static bool IsKnown(string file) => DocumentFormats.FromFileName(file) is not null || BatchFile.Is(file);

    private static List<string> Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            // What looks like an option and is none is taken for a path by the parser.
            if (path.StartsWith("--", StringComparison.Ordinal))
                throw CommandSettings.Unknown(path);
            if (Directory.Exists(path))
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsKnown).Order(StringComparer.Ordinal));
            else if (!File.Exists(path))
                throw new CommandException($"There is no file or folder '{path}'.");
            else if (!IsKnown(path))
                throw new CommandException($"'{path}' is no document: its name must end in one of {Endings}.");
            else
                files.Add(path);
        }
        return files.Count > 0 ? files : throw new CommandException($"There is no document there: names must end in one of {Endings}.");
    }
}
