using System.Diagnostics;
using ContentApi.Data.Embedded;

namespace ContentApi.Tests.Data.Embedded;

public sealed class RecoveryTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_was_killed_starts_again_with_what_was_committed()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        // With its own settings: a commit is on the disk when it is reported.
        var options = folder.Options with { Embedded = new() };
        await using (var server = await EmbeddedPostgres.StartAsync(options, Cancelled))
        {
            await server.OwnerConnectionString.ExecuteAsync("CREATE TABLE kept (value int); INSERT INTO kept VALUES (7)");
            Process.GetProcessById(folder.ServerProcessId).Kill();
        }
        Assert.True(File.Exists(folder.PostmasterFile));

        await using var again = await EmbeddedPostgres.StartAsync(options, Cancelled);

        Assert.Equal(7, await again.OwnerConnectionString.ScalarAsync("SELECT value FROM kept"));
    }

    [Fact]
    public async Task A_server_whose_program_was_killed_is_stopped_and_replaced()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var orphan = await StartOrphanAsync(folder);

        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.NotEqual(orphan, folder.ServerProcessId);
        Assert.NotEqual(PostmasterState.Ours, await PostmasterProcess.StateAsync(orphan, folder.Cluster, Cancelled));
        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_process_number_that_another_program_has_now_is_no_obstacle_and_that_program_lives_on()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        using var stranger = Process.Start("sleep", "60");
        await StartOrphanAsync(folder);
        Process.GetProcessById(folder.ServerProcessId).Kill();
        var lines = await File.ReadAllLinesAsync(folder.PostmasterFile, Cancelled);
        await File.WriteAllLinesAsync(folder.PostmasterFile, [$"{stranger.Id}", .. lines.Skip(1)], Cancelled);

        await using (var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled))
            Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));

        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task An_empty_postmaster_file_is_no_obstacle()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await File.WriteAllTextAsync(folder.PostmasterFile, "", Cancelled);

        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_server_of_another_directory_is_left_alone_and_named()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        using var copy = await TemporaryFolder.WithDataAsync(shared);
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);
        File.Copy(folder.PostmasterFile, copy.PostmasterFile);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(copy.Options, Cancelled));

        Assert.Contains($"Process {folder.ServerProcessId} ", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_cluster_that_was_never_finished_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        var unfinished = Directory.CreateDirectory(Path.Combine(folder.Path, "postgres", "new-1-1", "base"));

        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.False(Directory.Exists(unfinished.FullName));
        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    // What a kill -9 of the program leaves: a server that runs, and nobody who holds the lock.
    private static async Task<int> StartOrphanAsync(TemporaryFolder folder)
    {
        var directory = DataDirectory.Open(folder.Path);
        var user = await ServerUser.ResolveAsync(null, Cancelled);
        var binaries = await PostgresBinaries.FindAsync(new(), Cluster.Major(directory), directory.Binaries, Cancelled);
        // The data is a copy of another test's: its settings still name that one's socket.
        ServerSettings.Write(directory.Cluster, await SocketDirectory.CreateAsync(directory, user, Cancelled), PostgresServer.Careless);
        await new Postmaster(directory, binaries, user).StartAsync(Cancelled);
        return folder.ServerProcessId;
    }
}
