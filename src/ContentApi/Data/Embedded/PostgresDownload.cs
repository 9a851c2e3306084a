using MysticMind.PostgresEmbed;

namespace ContentApi.Data.Embedded;

/// <summary>Server programs from the internet, for a machine that has none; kept for later starts.</summary>
internal static class PostgresDownload
{
    // What a new deployment gets; an existing cluster keeps its major version.
    private const int NewMajor = 17;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The folders of what was downloaded before, so that only a first start needs the network.</summary>
    public static IEnumerable<string> Kept(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateDirectories(folder, "postgres-*")
                .Where(kept => !kept.EndsWith(".tmp", StringComparison.Ordinal))
                .OrderDescending()
                .Select(BinOf);

    /// <summary>Downloads the newest release of a major version; null means <see cref="NewMajor"/>. If that fails, the error begins with <paramref name="missing"/>.</summary>
    /// <exception cref="EmbeddedPostgresException">They cannot be obtained.</exception>
    public static async Task<PostgresBinaries> ObtainAsync(string? repository, int? major, string folder, string missing, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout });
        var server = new PgServer(new PgServerOptions
        {
            PgVersion = $"{major ?? NewMajor}",
            DbDir = folder,
            BinariesDir = folder,
            MavenRepo = repository ?? PgServerOptions.DefaultMavenRepo,
            DownloadRetryCount = 1,
            HttpClient = http,
        });
        await using (server)
        {
            try
            {
                await server.InstallAsync(cancellationToken);
            }
            catch (Exception error) when (IsFailure(error) && !cancellationToken.IsCancellationRequested)
            {
                throw new EmbeddedPostgresException($"{missing}. (Downloading it failed: {error.Message})", error);
            }
            return await PostgresBinaries.InspectAsync(BinOf(server.InstallDir), cancellationToken)
                ?? throw new EmbeddedPostgresException($"{missing}. (What was downloaded into {server.InstallDir} does not run on this machine.)");
        }
    }

    private static bool IsFailure(Exception error) =>
        error is PostgresEmbedException or HttpRequestException or IOException or UnauthorizedAccessException or TaskCanceledException;

    private static string BinOf(string install) => Path.Combine(install, "bin");
}
