using System.Runtime.InteropServices;
using ContentApi.Data.Embedded;
using ContentApi.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ContentApi.Tests;

/// <summary>The one PostgreSQL of a test run, in a temporary folder; every test that stores something makes a database of its own on it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contentapi-tests-");
    private readonly Dictionary<string, Task<string>> templates = [];
    private readonly PosixSignalRegistration onTermination;
    private readonly Lazy<Task<string>> stopped;
    private EmbeddedPostgres? server;
    private int databases;

    // .NET ends on SIGTERM without another word, and the server would stay behind.
    public PostgresServer()
    {
        onTermination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => server?.DisposeAsync().AsTask().GetAwaiter().GetResult());
        stopped = new(MakeStoppedAsync);
    }

    /// <summary>What makes the server faster and a power failure worse.</summary>
    internal static IReadOnlyDictionary<string, string> Careless { get; } =
        new Dictionary<string, string> { ["fsync"] = "off", ["synchronous_commit"] = "off", ["full_page_writes"] = "off" };

    internal EmbeddedPostgres Embedded => server ?? throw new InvalidOperationException("The fixture has not been initialised");

    /// <summary>A data directory whose server is stopped: tests that are not about making one start on a copy of it.</summary>
    public Task<string> StoppedAsync() => stopped.Value;

    public async ValueTask InitializeAsync() => server = await EmbeddedPostgres.StartAsync(
        new EmbeddedPostgresOptions { DataDirectory = folder.FullName, Embedded = new() { Settings = Careless } }, TestContext.Current.CancellationToken);

    /// <summary>Makes an empty database, or a copy of a template that <see cref="TemplateAsync"/> made, and tells the owner's connection string for it.</summary>
    public async Task<string> CreateDatabaseAsync(string template = "template0")
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        return ConnectionStringTo(name);
    }

    /// <summary>Makes a template database once in a test run: <paramref name="fill"/> is called for its first asker and is given the owner's connection string.</summary>
    public Task<string> TemplateAsync(string name, Func<string, Task> fill)
    {
        lock (templates)
        {
            if (!templates.TryGetValue(name, out var template))
                templates[name] = template = MakeAsync();
            return template;
        }

        async Task<string> MakeAsync()
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 STRATEGY FILE_COPY");
            await fill(ConnectionStringTo(name) + ";Pooling=false");
            return name;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        onTermination.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<string> MakeStoppedAsync()
    {
        var path = Path.Combine(folder.FullName, "stopped");
        await (await EmbeddedPostgres.StartAsync(new() { DataDirectory = path, Embedded = new() { Settings = Careless } }, CancellationToken.None)).DisposeAsync();
        return path;
    }

    private string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder(Embedded.OwnerConnectionString) { Database = database }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
