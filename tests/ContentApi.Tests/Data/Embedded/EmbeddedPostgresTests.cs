using ContentApi.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Data.Embedded;

public sealed class EmbeddedPostgresTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopping_leaves_no_server_and_no_postmaster_file()
    {
        using var folder = new TemporaryFolder();
        var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);
        Assert.True(File.Exists(folder.PostmasterFile));
        var process = folder.ServerProcessId;

        await server.DisposeAsync();

        Assert.False(File.Exists(folder.PostmasterFile));
        Assert.NotEqual(PostmasterState.Ours, await PostmasterProcess.StateAsync(process, folder.Cluster, Cancelled));
        Assert.Equal(["contentapi.lock", "postgres"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_second_start_finds_the_data_of_the_first()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using (var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled))
            await server.OwnerConnectionString.ExecuteAsync("CREATE TABLE kept (value text); INSERT INTO kept VALUES ('سلام')");

        await using var again = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal("سلام", await again.OwnerConnectionString.ScalarAsync("SELECT value FROM kept"));
    }

    [Fact]
    public async Task Two_directories_have_two_servers()
    {
        using var first = await TemporaryFolder.WithDataAsync(shared);
        using var second = await TemporaryFolder.WithDataAsync(shared);
        var servers = await Task.WhenAll(EmbeddedPostgres.StartAsync(first.Options, Cancelled), EmbeddedPostgres.StartAsync(second.Options, Cancelled));

        await using var one = servers[0];
        await using var other = servers[1];

        Assert.Equal(first.Cluster, await one.OwnerConnectionString.ScalarAsync("SELECT current_setting('data_directory')"));
        Assert.Equal(second.Cluster, await other.OwnerConnectionString.ScalarAsync("SELECT current_setting('data_directory')"));
    }

    [Fact]
    public async Task A_second_start_in_a_directory_is_refused_and_names_the_process_and_the_directory()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(folder.Options, Cancelled));

        Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_command_uses_the_server_that_runs_and_leaves_it_running()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        await using (var attached = await EmbeddedPostgres.StartOrAttachAsync(folder.Options, Cancelled))
        {
            Assert.True(attached.IsAttached);
            Assert.Equal(server.OwnerConnectionString, attached.OwnerConnectionString);
        }

        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_command_starts_a_server_when_none_runs_and_stops_it()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using (var server = await EmbeddedPostgres.StartOrAttachAsync(folder.Options, Cancelled))
            Assert.False(server.IsAttached);

        Assert.False(File.Exists(folder.PostmasterFile));
    }

    [Fact]
    public async Task Commands_that_start_at_the_same_time_share_one_server()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var commands = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EmbeddedPostgres.StartOrAttachAsync(folder.Options, Cancelled)));

        Assert.Single(commands, command => !command.IsAttached);
        foreach (var command in commands)
            Assert.Equal(1, await command.DeliveryConnectionString.ScalarAsync("SELECT 1"));

        foreach (var command in commands)
            await command.DisposeAsync();
    }

    [Fact]
    public async Task Each_role_logs_in_and_none_but_the_owner_may_make_a_table()
    {
        using var folder = new TemporaryFolder();
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal("contentapi_owner contentapi", await server.OwnerConnectionString.ScalarAsync("SELECT current_user || ' ' || current_database()"));
        Assert.Equal("contentapi_app contentapi", await server.AppConnectionString.ScalarAsync("SELECT current_user || ' ' || current_database()"));
        Assert.Equal("contentapi_delivery contentapi", await server.DeliveryConnectionString.ScalarAsync("SELECT current_user || ' ' || current_database()"));
        foreach (var role in (string[])[server.AppConnectionString, server.DeliveryConnectionString])
        {
            var error = await Assert.ThrowsAsync<PostgresException>(() => role.ExecuteAsync("CREATE TABLE mine (value int)"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
        }
    }

    [Fact]
    public async Task The_server_speaks_UTF8_sorts_by_code_point_and_listens_on_no_network()
    {
        using var folder = new TemporaryFolder();
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal("UTF8 C ", await server.OwnerConnectionString.ScalarAsync(
            "SELECT current_setting('server_encoding') || ' ' || datcollate || ' ' || current_setting('listen_addresses') FROM pg_database WHERE datname = 'contentapi'"));
        Assert.Equal("off", await server.OwnerConnectionString.ScalarAsync("SELECT current_setting('fsync')"));
    }

    [Fact]
    public async Task A_setting_that_the_server_refuses_is_an_error_that_quotes_its_log()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var options = folder.Options with { Embedded = new() { Settings = new Dictionary<string, string> { ["max_connections"] = "many" } } };

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(options, Cancelled));

        Assert.Contains("max_connections", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        await using var mended = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_running()
    {
        using var folder = new TemporaryFolder();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EmbeddedPostgres.StartAsync(folder.Options, soon.Token));

        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);
        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }
}
