using Npgsql;

namespace ContentApi.Data.Embedded;

/// <summary>
/// A PostgreSQL of the program's own, for when none is configured: found on the machine or downloaded, reachable through a private Unix socket
/// alone, and stopped when this object is disposed or the process exits. A signal that nobody handles ends a .NET process without that; the next start
/// then stops the server that was left behind.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan AttachPatience = TimeSpan.FromSeconds(20), AttachPause = TimeSpan.FromMilliseconds(20);

    private readonly DataDirectory data;
    private readonly DataDirectoryLock? held;
    private readonly Postmaster? postmaster;
    private readonly string socketDirectory;
    private int disposed;

    private EmbeddedPostgres(DataDirectory directory, string socketDirectory, DataDirectoryLock? held, Postmaster? postmaster)
    {
        data = directory;
        this.socketDirectory = socketDirectory;
        this.held = held;
        this.postmaster = postmaster;
        if (postmaster is not null)
            AppDomain.CurrentDomain.ProcessExit += StopWithTheProcess;
    }

    /// <summary>The absolute path of the data directory.</summary>
    public string Folder => data.Root;

    /// <summary>True if another process started the server, and disposing leaves it running.</summary>
    public bool IsAttached => postmaster is null;

    /// <summary>Connects as the owner of everything: for migrations.</summary>
    public string OwnerConnectionString => DatabaseRoles.ConnectionString(socketDirectory, DatabaseRoles.Owner);

    /// <summary>Connects as the role that Management and Preview are served by.</summary>
    public string AppConnectionString => DatabaseRoles.ConnectionString(socketDirectory, DatabaseRoles.App);

    /// <summary>Connects as the role that Delivery and Syndication are served by.</summary>
    public string DeliveryConnectionString => DatabaseRoles.ConnectionString(socketDirectory, DatabaseRoles.Delivery);

    /// <summary>Starts the server.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be started, or another process uses the data directory.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        var directory = DataDirectory.Open(options.DataDirectory);
        return await StartLockedAsync(directory, DataDirectoryLock.TryTake(directory) ?? throw DataDirectoryLock.Held(directory), options, cancellationToken);
    }

    /// <summary>Starts the server, or uses the one that another process runs on the same data directory.</summary>
    /// <exception cref="EmbeddedPostgresException">Neither is possible.</exception>
    public static async Task<EmbeddedPostgres> StartOrAttachAsync(EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        var directory = DataDirectory.Open(options.DataDirectory);
        var giveUp = Environment.TickCount64 + (long)AttachPatience.TotalMilliseconds;
        while (Environment.TickCount64 < giveUp)
        {
            if (DataDirectoryLock.TryTake(directory) is { } held)
                return await StartLockedAsync(directory, held, options, cancellationToken);
            // The other process may still be starting, or already be stopping.
            if (await SocketOfRunningAsync(directory, cancellationToken) is { } socket)
                return new(directory, socket, held: null, postmaster: null);
            await Task.Delay(AttachPause, cancellationToken);
        }
        throw DataDirectoryLock.Held(directory);
    }

    /// <summary>Stops the server, unless another process started it, and gives the data directory free.</summary>
    public async ValueTask DisposeAsync()
    {
        if (postmaster is null || Interlocked.Exchange(ref disposed, 1) == 1)
            return;
        AppDomain.CurrentDomain.ProcessExit -= StopWithTheProcess;
        try
        {
            await postmaster.StopAsync();
            SocketDirectory.Remove(socketDirectory);
        }
        finally
        {
            held?.Dispose();
        }
    }

    private static async Task<EmbeddedPostgres> StartLockedAsync(
        DataDirectory directory, DataDirectoryLock held, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        EmbeddedPostgres? embedded = null;
        try
        {
            var user = await ServerUser.ResolveAsync(options.Embedded.User, cancellationToken);
            await directory.PrepareServerFolderAsync(user, cancellationToken);
            var major = Cluster.Major(directory);
            var binaries = await PostgresBinaries.FindAsync(options.Embedded, major, directory.Binaries, cancellationToken);
            await user.RequireAccessAsync(binaries.Folder, cancellationToken);
            var server = new Postmaster(directory, binaries, user);
            if (major is not null)
                await server.RecoverAsync(cancellationToken);
            else
                await Cluster.CreateAsync(directory, binaries, user, sync: options.Embedded.Settings.GetValueOrDefault("fsync") is not "off", cancellationToken);
            var socket = await SocketDirectory.CreateAsync(directory, user, cancellationToken);
            embedded = new EmbeddedPostgres(directory, socket, held, server);
            ServerSettings.Write(directory.Cluster, socket, options.Embedded.Settings);
            await server.StartAsync(cancellationToken);
            await DatabaseRoles.EnsureAsync(socket, cancellationToken);
            return embedded;
        }
        catch (Exception error)
        {
            if (embedded is null)
                held.Dispose();
            else
                await embedded.DisposeAsync();
            if (error is IOException or UnauthorizedAccessException or NpgsqlException)
                throw new EmbeddedPostgresException($"Cannot start PostgreSQL in {directory.Root}: {error.Message}", error);
            throw;
        }
    }

    private static async Task<string?> SocketOfRunningAsync(DataDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            if (PostmasterFile.Read(directory.Cluster) is not { IsReady: true, SocketDirectory: { } socket })
                return null;
            await using var connection = new NpgsqlConnection(DatabaseRoles.ConnectionString(socket, DatabaseRoles.Owner) + ";Pooling=false");
            await connection.OpenAsync(cancellationToken);
            return socket;
        }
        catch (NpgsqlException)
        {
            return null;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new EmbeddedPostgresException($"Another user's process uses the data directory {directory.Root}: run this as that user. {error.Message}", error);
        }
    }

    private void StopWithTheProcess(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
