using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentApi.Tests.Commands;

/// <summary>The built program as a process of its own, with its command line and environment.</summary>
internal sealed partial class ProgramProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Received(line.Data);
        process.ErrorDataReceived += (_, line) => Received(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The program ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public int Id => process.Id;

    /// <summary>What it has written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts the program on a data directory, listening on a free port.</summary>
    public static ProgramProcess Start(string dataDirectory, string[] arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = dataDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ContentApi.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ContentApi__DataDirectory"] = dataDirectory;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in PostgresServer.Careless)
            start.Environment[$"ContentApi__Embedded__Settings__{name}"] = value;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(start);
    }

    /// <summary>Starts <c>serve</c> and waits until it listens.</summary>
    public static async Task<(ProgramProcess Program, HttpClient Client)> ServeAsync(string dataDirectory, params (string Name, string Value)[] environment)
    {
        var program = Start(dataDirectory, [], environment);
        try
        {
            return (program, new HttpClient { BaseAddress = await program.listening.Task.WaitAsync(TimeSpan.FromSeconds(120), Cancelled) });
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program does not serve: {program.Output}", error);
        }
    }

    /// <summary>Runs a command to its end; returns its exit code and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string dataDirectory, string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var program = Start(dataDirectory, arguments, environment);
        return (await program.ExitAsync(), program.Output);
    }

    /// <summary>Waits until it has written what is looked for; returns that.</summary>
    public async Task<string> WrittenAsync(Regex what)
    {
        try
        {
            await Eventually.HoldsAsync(() => what.IsMatch(Output));
            return what.Match(Output).Value;
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"It has not written {what}: {Output}", error);
        }
    }

    /// <summary>Waits for the end; returns the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(Cancelled).WaitAsync(TimeSpan.FromSeconds(120), Cancelled);
        return process.ExitCode;
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancelled);
        return await ExitAsync();
    }

    /// <summary>Ends it as a crash does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await TerminateAsync();
        process.Dispose();
    }

    private void Received(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(new(match.Groups["url"].Value));
    }

    [GeneratedRegex(@"^ContentApi listens on (?<url>http://[^,\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();
}
