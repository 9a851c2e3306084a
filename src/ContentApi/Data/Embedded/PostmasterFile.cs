using System.Globalization;

namespace ContentApi.Data.Embedded;

/// <summary>What a server wrote into <c>postmaster.pid</c> of its cluster (PostgreSQL, "Database File Layout").</summary>
/// <param name="ProcessId">The server's process.</param>
/// <param name="SocketDirectory">The folder of its Unix socket; null until it listens.</param>
/// <param name="IsReady">True once it accepts connections.</param>
internal sealed record PostmasterFile(int ProcessId, string? SocketDirectory, bool IsReady)
{
    private const int SocketLine = 4, StatusLine = 7;

    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Null means that the file is not there, or not written yet.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id))
                return null;
            return new(id, lines.ElementAtOrDefault(SocketLine) is { Length: > 0 } socket ? socket : null, lines.ElementAtOrDefault(StatusLine)?.Trim() is "ready");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes a file whose process number now belongs to something else harmless, yet keeps the key of the shared memory in it, by which a new
    /// server notices old backends that still run. A server takes the number of its starter's parent, this process, for a leftover.
    /// </summary>
    public static void Disown(string cluster)
    {
        var lines = File.ReadAllLines(PathIn(cluster));
        lines[0] = $"{Environment.ProcessId}";
        ClusterFile.Write(PathIn(cluster), lines);
    }
}
