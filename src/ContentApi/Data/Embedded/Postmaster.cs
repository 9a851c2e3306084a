namespace ContentApi.Data.Embedded;

/// <summary>
/// Starts and stops the server of a cluster through <c>pg_ctl</c>, which gives it a session of its own: a Ctrl+C in the terminal does not reach it.
/// </summary>
internal sealed class Postmaster(DataDirectory directory, PostgresBinaries binaries, ServerUser user)
{
    // After a crash the server first replays its log. pg_ctl tells at once when the server gives up, so a long wait costs nothing.
    private const int StartSeconds = 900, StopSeconds = 30, LogLines = 8;

    // Backends of a server that was killed see it within moments; until then the cluster's shared memory is in use.
    private static readonly TimeSpan LeftoverPatience = TimeSpan.FromSeconds(15), LeftoverPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts the server and waits until it accepts connections.</summary>
    /// <exception cref="EmbeddedPostgresException">It does not start; the message ends with its log.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var giveUp = Environment.TickCount64 + (long)LeftoverPatience.TotalMilliseconds;
        if (File.Exists(directory.Log))
            File.Move(directory.Log, directory.Log + ".1", overwrite: true);
        while (true)
        {
            // Not cancelled half way: a server that has not written its process number yet could not be stopped.
            var start = await PgCtlAsync("start", $"--timeout={StartSeconds}", "--log", directory.Log);
            if (start.Succeeded)
                return;
            var log = File.Exists(directory.Log) ? await File.ReadAllLinesAsync(directory.Log, cancellationToken) : [start.Output];
            if (Environment.TickCount64 > giveUp || !log.Any(line => line.Contains("shared memory block", StringComparison.Ordinal)))
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL {binaries.Major} ({binaries.Folder}) does not start; the end of {directory.Log}: {string.Join(" | ", log.TakeLast(LogLines))}");
            }
            await Task.Delay(LeftoverPause, cancellationToken);
            File.Delete(directory.Log);
        }
    }

    /// <summary>Stops a server that is left from a process that was killed, and clears what a killed server left.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(directory.Cluster) is not { } left)
        {
            // An empty one is what a power failure leaves, and a server refuses to start beside it.
            File.Delete(PostmasterFile.PathIn(directory.Cluster));
            return;
        }
        switch (await PostmasterProcess.StateAsync(left.ProcessId, directory.Cluster, cancellationToken))
        {
            case PostmasterState.Ours:
                await StopAsync();
                break;
            case PostmasterState.AnotherProgram:
                PostmasterFile.Disown(directory.Cluster);
                break;
            case PostmasterState.AnotherServer:
                throw new EmbeddedPostgresException(
                    $"Process {left.ProcessId} is a PostgreSQL that may use {directory.Cluster}: stop it, or delete {PostmasterFile.PathIn(directory.Cluster)} if it does not");
        }
        if (left.SocketDirectory is { } socket)
            SocketDirectory.Remove(socket);
    }

    /// <summary>Stops the server: running transactions are rolled back; if it does not end in time it is stopped at once and recovers at its next start.</summary>
    public async Task StopAsync()
    {
        // Never by the file alone: the number in it may be another process's by now, even this one's.
        if (PostmasterFile.Read(directory.Cluster) is not { } running
            || await PostmasterProcess.StateAsync(running.ProcessId, directory.Cluster, CancellationToken.None) is not PostmasterState.Ours)
        {
            return;
        }
        foreach (var mode in (string[])["fast", "immediate"])
        {
            var stop = await PgCtlAsync("stop", $"--timeout={StopSeconds}", "--mode", mode);
            if (stop.Succeeded || PostmasterFile.Read(directory.Cluster) is null)
                break;
        }
        if (running.SocketDirectory is { } socket)
            SocketDirectory.Remove(socket);
    }

    private Task<ChildResult> PgCtlAsync(params string[] arguments) =>
        user.RunAsync(binaries.PgCtl, [.. arguments, "--wait", "--silent", "--pgdata", directory.Cluster], CancellationToken.None);
}
