using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentApi.Client.Tests;

/// <summary>ContentApi as it starts on a fresh machine: a process with a PostgreSQL of its own and the three sample articles.</summary>
public sealed partial class RunningApi : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("contentapi-client-").FullName;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        process = new Process { StartInfo = new("dotnet", [Program()]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false }, EnableRaisingEvents = true };
        process.StartInfo.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        process.StartInfo.Environment["ContentApi__DataDirectory"] = folder;
        process.OutputDataReceived += (_, line) => Received(line.Data);
        process.ErrorDataReceived += (_, line) => Received(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"ContentApi ended before it listened: {output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http.BaseAddress = await listening.Task.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The program, built in the same configuration as these tests.</summary>
    private static string Program()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var root = built;
        while (!File.Exists(Path.Combine(root.FullName, "ContentApi.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(root.FullName, "src", "ContentApi", "bin", built.Parent!.Name, built.Name, "ContentApi.dll");
    }

    private void Received(string? line)
    {
        lock (output)
            output.AppendLine(line);
        if (Listening().Match(line ?? "") is { Success: true } match)
            listening.TrySetResult(new(match.Value));
    }

    [GeneratedRegex(@"(?<=^ContentApi listens on )http://[^,\s]+")]
    private static partial Regex Listening();
}
