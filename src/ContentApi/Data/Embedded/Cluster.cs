using System.Globalization;

namespace ContentApi.Data.Embedded;

/// <summary>The folder of the databases (PGDATA): its version, and how it comes to be.</summary>
internal static class Cluster
{
    private const string Unfinished = "new-";

    /// <summary>What tells letters from punctuation, for full text search: a locale that every system of its kind has; under C, all that is not ASCII is a letter.</summary>
    private static readonly string CharacterTypes = OperatingSystem.IsLinux() ? "C.UTF-8" : OperatingSystem.IsMacOS() ? "UTF-8" : "C";

    /// <summary>The major version that made it; null means that there is none yet.</summary>
    public static int? Major(DataDirectory directory)
    {
        var file = Path.Combine(directory.Cluster, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>
    /// Makes the cluster under another name and renames it when it is whole, so that a process killed in between leaves nothing half made.
    /// Without <paramref name="sync"/> a power failure may.
    /// </summary>
    public static async Task CreateAsync(DataDirectory directory, PostgresBinaries binaries, ServerUser user, bool sync, CancellationToken cancellationToken)
    {
        foreach (var leftover in Directory.EnumerateDirectories(directory.Server, Unfinished + "*"))
            TryDelete(leftover);
        var unfinished = Path.Combine(directory.Server, $"{Unfinished}{Environment.ProcessId}-{Environment.TickCount64}");
        string[] arguments =
        [
            "--pgdata", unfinished, "--username", DatabaseRoles.Owner, "--encoding", "UTF8", "--locale", "C", "--lc-ctype", CharacterTypes,
            "--auth-local", "trust", "--auth-host", "reject",
            .. sync ? (string[])[] : ["--no-sync"],
        ];
        var initdb = await user.RunAsync(binaries.InitDb, arguments, cancellationToken);
        if (!initdb.Succeeded)
            throw new EmbeddedPostgresException($"{binaries.InitDb} cannot make a cluster in {directory.Server}: {initdb.Output}");
        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), ServerSettings.Include, cancellationToken);
        Directory.Move(unfinished, directory.Cluster);
    }

    private static void TryDelete(string leftover)
    {
        try
        {
            Directory.Delete(leftover, recursive: true);
        }
        catch (IOException)
        {
            // The initdb of the killed process still writes there, which is why each has a name of its own.
        }
    }
}
