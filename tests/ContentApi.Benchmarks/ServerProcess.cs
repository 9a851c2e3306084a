using System.Diagnostics;
using System.Globalization;

namespace ContentApi.Benchmarks;

/// <summary>A server as a process of its own, which says where it listens. All run under the same settings of the runtime.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listens = "listens on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string output = "";

    private ServerProcess(string[] command, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_gcServer"] = "1";
        // All of the load comes from one address.
        start.Environment["ContentApi__RateLimits__AddressPerSecond"] = "2147483647";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Received(line.Data);
        process.ErrorDataReceived += (_, line) => Received(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{string.Join(' ', command)} ended: {output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Resident memory, in MB (10^6 bytes).</summary>
    public double ResidentMegabytes =>
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .., var kilobytes, "kB"]
            ? int.Parse(kilobytes, CultureInfo.InvariantCulture) * 1.024 / 1000
            : throw new InvalidOperationException("The system does not tell the memory of a process.");

    public static async Task<ServerProcess> StartAsync(string[] command, params (string Name, string Value)[] environment)
    {
        var server = new ServerProcess(command, environment);
        server.Address = await server.listening.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Runs a command to its end, which must be a good one.</summary>
    public static async Task RunAsync(string[] command, params (string Name, string Value)[] environment)
    {
        await using var program = new ServerProcess(command, environment);
        await program.process.WaitForExitAsync();
        if (program.process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {program.output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private void Received(string? line)
    {
        if (line is null)
            return;
        output += line + "\n";
        if (line.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at)
            listening.TrySetResult(new(line[(at + Listens.Length)..].Split(',')[0].Trim()));
    }
}
