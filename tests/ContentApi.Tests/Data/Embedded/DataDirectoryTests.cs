using System.Runtime.Versioning;
using ContentApi.Data.Embedded;

namespace ContentApi.Tests.Data.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class DataDirectoryTests(PostgresServer shared)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_an_error_of_one_line_that_names_it_and_the_setting()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", Cancelled);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgres.StartAsync(new() { DataDirectory = Path.Combine(file, "data") }, Cancelled));

        Assert.Contains(Path.Combine(file, "data"), error.Message, StringComparison.Ordinal);
        Assert.Contains("ContentApi:DataDirectory", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_an_error_that_names_it()
    {
        using var folder = new TemporaryFolder();
        // A folder in the lock file's place stands for whatever forbids writing: root may write anywhere else.
        Directory.CreateDirectory(Path.Combine(folder.Path, "contentapi.lock"));

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(folder.Options, Cancelled));

        Assert.Contains($"Cannot write in the data directory {folder.Path}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_has_its_socket_elsewhere_and_leaves_none_there()
    {
        using var folder = new TemporaryFolder();
        var options = folder.Options with { DataDirectory = Path.Combine(folder.Path, new string('a', 60), new string('b', 60)) };
        string socket;
        await using (var server = await EmbeddedPostgres.StartAsync(options, Cancelled))
        {
            socket = new Npgsql.NpgsqlConnectionStringBuilder(server.OwnerConnectionString).Host!;
            Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(socket));
        }

        Assert.DoesNotContain(folder.Path, socket, StringComparison.Ordinal);
        Assert.False(Directory.Exists(socket));
    }

    [Fact]
    public async Task A_path_with_blanks_quotes_commas_and_letters_of_other_scripts_works()
    {
        using var folder = new TemporaryFolder();
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options with { DataDirectory = Path.Combine(folder.Path, "l'état, «أ» : x") }, Cancelled);

        Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
    }

    [Fact]
    public async Task Nobody_else_may_enter_the_folder_of_the_server()
    {
        using var folder = new TemporaryFolder();
        await using var server = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(folder.Path, "postgres")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(folder.Path, "postgres", "socket")));
    }

    [Fact]
    public async Task Root_is_told_which_folder_is_closed_to_the_user_of_the_server_and_others_need_no_such_user()
    {
        using var folder = new TemporaryFolder();
        var options = folder.Options with { DataDirectory = Path.Combine(folder.Path, "one", "two") };
        Directory.CreateDirectory(options.DataDirectory);
        File.SetUnixFileMode(Path.Combine(folder.Path, "one"), OwnerOnly);

        if (Environment.IsPrivilegedProcess)
        {
            var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(options, Cancelled));
            Assert.Contains($"chmod o+x {folder.Path}", error.Message, StringComparison.Ordinal);
        }
        else
        {
            await using var server = await EmbeddedPostgres.StartAsync(options, Cancelled);
            Assert.Equal(1, await server.OwnerConnectionString.ScalarAsync("SELECT 1"));
        }
    }

    [Fact]
    public async Task Data_of_one_user_of_the_server_go_over_to_another()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using (var server = await EmbeddedPostgres.StartAsync(folder.Options with { Embedded = new() { User = "nobody", Settings = PostgresServer.Careless } }, Cancelled))
            await server.OwnerConnectionString.ExecuteAsync("CREATE TABLE kept (value int); INSERT INTO kept VALUES (7)");

        await using var again = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal(7, await again.OwnerConnectionString.ScalarAsync("SELECT value FROM kept"));
    }
}
