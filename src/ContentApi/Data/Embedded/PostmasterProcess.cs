namespace ContentApi.Data.Embedded;

/// <summary>Tells what process a number left in <c>postmaster.pid</c> stands for today.</summary>
internal static class PostmasterProcess
{
    /// <summary>Whether a process of this number runs, and whose server it is.</summary>
    public static async Task<PostmasterState> StateAsync(int processId, string cluster, CancellationToken cancellationToken)
    {
        var command = OperatingSystem.IsLinux() ? FromProc(processId) : await FromPsAsync(processId, cancellationToken);
        if (command is null)
            return PostmasterState.Gone;
        if (!command.Split([' ', '\0'])[0].EndsWith("postgres", StringComparison.Ordinal))
            return PostmasterState.AnotherProgram;
        return command.Replace('\0', ' ').Contains($" -D {cluster} ", StringComparison.Ordinal) ? PostmasterState.Ours : PostmasterState.AnotherServer;
    }

    private static string? FromProc(int processId)
    {
        try
        {
            // Empty for a process that has ended and that its parent has not waited for.
            return File.ReadAllText($"/proc/{processId}/cmdline") + '\0';
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<string?> FromPsAsync(int processId, CancellationToken cancellationToken)
    {
        var ps = await ChildProcess.RunAsync("ps", ["-ww", "-o", "command=", "-p", $"{processId}"], cancellationToken: cancellationToken);
        return ps.Succeeded ? ps.Output.Trim() + ' ' : null;
    }
}

/// <summary>What runs under the process number in <c>postmaster.pid</c>.</summary>
internal enum PostmasterState
{
    /// <summary>Nothing: the server crashed or was killed.</summary>
    Gone,

    /// <summary>A server on this cluster.</summary>
    Ours,

    /// <summary>A server on another cluster, or on this one by another name.</summary>
    AnotherServer,

    /// <summary>A program that has been given the number since, or a process that has ended but still holds it.</summary>
    AnotherProgram,
}
