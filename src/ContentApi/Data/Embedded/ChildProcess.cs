using System.ComponentModel;
using System.Diagnostics;

namespace ContentApi.Data.Embedded;

/// <summary>How a short-lived program ended.</summary>
/// <param name="ExitCode">Its exit status; 0 is success.</param>
/// <param name="Output">What it wrote to standard output, then what it wrote to standard error.</param>
internal sealed record ChildResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs one of PostgreSQL's programs, or a small tool of the system, to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program as the given user; null means the present one.</summary>
    /// <exception cref="EmbeddedPostgresException">The program cannot be executed.</exception>
    public static async Task<ChildResult> RunAsync(string file, IEnumerable<string> arguments, string? user = null, CancellationToken cancellationToken = default)
    {
        using var process = Start(file, arguments, user);
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            output += await error;
            await process.WaitForExitAsync(cancellationToken);
            // A Ctrl+C in the terminal ends the program too; that is no failure of its own.
            cancellationToken.ThrowIfCancellationRequested();
            return new(process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited)
                process.Kill();
            throw;
        }
    }

    private static Process Start(string file, IEnumerable<string> arguments, string? user)
    {
        // The folder must be one that the other user may enter too; the program's own may be /root.
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        // PGPORT, PGDATA and their like would override what is said on the command line and in the settings.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        if (user is not null)
            start.UserName = user;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new EmbeddedPostgresException($"Cannot run {file}{(user is null ? "" : $" as user {user}")}: {error.Message}", error);
        }
    }
}
