using System.Globalization;
using ContentApi.Data.Embedded;
using Npgsql;

namespace ContentApi.Benchmarks;

/// <summary>A PostgreSQL of the run's own in a temporary folder, set up as the program sets up its own, and the program's processes on it.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly EmbeddedPostgres postgres;

    private Deployment(DirectoryInfo folder, EmbeddedPostgres postgres) => (this.folder, this.postgres) = (folder, postgres);

    public string Owner => postgres.OwnerConnectionString;

    public string Delivery => postgres.DeliveryConnectionString;

    public string ServerLog => Path.Combine(folder.FullName, "postgres", "server.log");

    /// <summary>Starts the server and makes the tables; the data are in <paramref name="parent"/>, the system's temporary folder if null.</summary>
    public static async Task<Deployment> StartAsync(string? parent)
    {
        var made = parent is null ? Directory.CreateTempSubdirectory("contentapi-load-") : Directory.CreateDirectory(Path.Combine(parent, $"contentapi-load-{Environment.ProcessId}"));
        var deployment = new Deployment(made, await EmbeddedPostgres.StartAsync(new() { DataDirectory = made.FullName }, CancellationToken.None));
        await deployment.RunAsync("migrate");
        return deployment;
    }

    /// <summary>Adds generated articles; returns how long it took.</summary>
    public async Task<TimeSpan> FillAsync(int articles)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await RunAsync("sample", "--count", articles.ToString(CultureInfo.InvariantCulture));
        return watch.Elapsed;
    }

    /// <summary>Starts the API; a cache of 0 bytes is none.</summary>
    public Task<ServerProcess> ServeAsync(long? cacheBytes = null) => ServerProcess.StartAsync(
        Program,
        [
            ("ConnectionStrings__Content", postgres.AppConnectionString), ("ConnectionStrings__Delivery", Delivery),
            .. cacheBytes is { } size ? [("ContentApi__Cache__SizeLimit", size.ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>(),
        ]);

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string[] Program => [Path.Combine(AppContext.BaseDirectory, "ContentApi.dll")];

    private Task RunAsync(params string[] command) => ServerProcess.RunAsync([.. Program, .. command], ("ConnectionStrings__Content", Owner));
}
