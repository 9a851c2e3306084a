using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Data.Embedded;

/// <summary>A folder of server programs.</summary>
/// <param name="Folder">The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Major">The major version, 15 or later.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest major version that the program works with.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>
    /// The programs for a cluster: from the configured folder and no other, else from the machine, else from <paramref name="downloads"/>, where new ones are kept.
    /// A null <paramref name="clusterMajor"/> means that there is no cluster yet.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">There are none that fit.</exception>
    public static async Task<PostgresBinaries> FindAsync(EmbeddedServerOptions options, int? clusterMajor, string downloads, CancellationToken cancellationToken)
    {
        var configured = options.BinDirectory;
        var folders = configured is { Length: > 0 } ? [Path.GetFullPath(configured)] : InstalledPostgres.Folders().Concat(PostgresDownload.Kept(downloads));
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders)
        {
            if (await InspectAsync(folder, cancellationToken) is not { Major: >= OldestMajor } binaries)
                continue;
            if (clusterMajor is null || binaries.Major == clusterMajor)
                return binaries;
            found.Add(binaries);
        }
        var missing = Missing(configured, clusterMajor, found);
        return configured is { Length: > 0 }
            ? throw new EmbeddedPostgresException(missing)
            : await PostgresDownload.ObtainAsync(options.Repository, clusterMajor, downloads, missing, cancellationToken);
    }

    /// <summary>Null means that the folder does not hold a server that runs.</summary>
    public static async Task<PostgresBinaries?> InspectAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Programs.All(program => File.Exists(Path.Combine(folder, program))))
            return null;
        try
        {
            var version = await ChildProcess.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancellationToken: cancellationToken);
            var match = VersionPattern.Match(version.Output);
            return version.Succeeded && match.Success ? new(folder, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;
        }
        catch (EmbeddedPostgresException)
        {
            return null;
        }
    }

    private static string Missing(string? configured, int? clusterMajor, List<PostgresBinaries> found)
    {
        var wanted = clusterMajor is null ? $"PostgreSQL {OldestMajor} or later" : $"PostgreSQL {clusterMajor}, which made the data in the data directory,";
        var others = found.Count == 0 ? "" : $" (only {string.Join(", ", found.Select(other => $"{other.Major} in {other.Folder}"))})";
        return configured is { Length: > 0 }
            ? $"ContentApi:Embedded:BinDirectory is {configured}, and there is no {wanted} with postgres, initdb and pg_ctl in it{others}"
            : $"There is no {wanted} on this machine{others}: install it (Debian, Ubuntu: apt-get install postgresql), "
              + $"set ContentApi:Embedded:BinDirectory to the folder of its programs, or {DataDirectory.OtherDatabase}";
    }

    // "postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
    [GeneratedRegex(@"^postgres \(PostgreSQL\) ([0-9]{1,4})")]
    private static partial Regex VersionPattern { get; }
}
