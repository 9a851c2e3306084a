using System.CommandLine;
using System.CommandLine.Invocation;
using ContentApi.Data.Embedded;
using ContentApi.Http.Problems;
using Microsoft.Extensions.Options;
using Npgsql;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary>The command line: <c>serve</c> where nothing else is asked for.</summary>
internal static class CommandLine
{
    private const int RedirectedWidth = 240;

    /// <summary>Runs the command that the arguments name; <paramref name="build"/> makes the application from settings such as <c>--urls</c>. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, Func<string[], WebApplication> build)
    {
        var (settings, command) = CommandSettings.Split(arguments);
        var root = new RootCommand("ContentApi: a content API for analysis journalism. Settings such as --urls or --ContentApi:DataDirectory may follow any command.");
        ServeCommand.AddTo(root, Build);
        MigrateCommand.AddTo(root, Build);
        ImportCommand.AddTo(root, Build);
        ExportCommand.AddTo(root, Build);
        KeysCommand.AddTo(root, Build);
        RerenderCommand.AddTo(root, Build);
        SampleCommand.AddTo(root, Build);
        OpenApiCommand.AddTo(root, Build);
        // In a file or a pipe no screen bounds a table.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = RedirectedWidth;
        try
        {
            var parsed = root.Parse(command);
            if (parsed.Action is ParseErrorAction)
                throw new CommandException($"{string.Join(' ', parsed.Errors.Select(error => error.Message))} See --help.");
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (Exception error) when (MessageFor(error) is { } message)
        {
            await Console.Error.WriteLineAsync($"contentapi: {message}");
            return 1;
        }

        WebApplication Build(ParseResult parsed)
        {
            CommandSettings.RefuseUnknown(parsed);
            return build(settings);
        }
    }

    /// <summary>One line for a failure that the user can do something about; null for a bug, which keeps its stack trace.</summary>
    internal static string? MessageFor(Exception error) => DatabaseFault.Unwrap(error) switch
    {
        CommandException refused => refused.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        EmbeddedPostgresException failed => failed.Message,
        PostgresException { SqlState: var state } postgres => $"PostgreSQL refused: {postgres.MessageText} ({state}).",
        NpgsqlException unreachable => $"PostgreSQL cannot be reached: {unreachable.InnerException?.Message ?? unreachable.Message} Check ConnectionStrings:Content.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => $"{taken.Message} Set ASPNETCORE_URLS or --urls to another address.",
        OperationCanceledException => "Stopped.",
        _ => null,
    };
}
