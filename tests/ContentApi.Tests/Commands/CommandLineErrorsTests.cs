using System.Net;
using System.Net.Sockets;
using ContentApi.Commands;
using ContentApi.Tests.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Tests.Commands;

/// <summary>What cannot be done is told in one line that says what to do. Run in this process: nothing else in it writes to the standard error stream.</summary>
public sealed class CommandLineErrorsTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("There is no file or folder 'nowhere.txt'", "import", "nowhere.txt")]
    [InlineData("'/etc/hosts' is no document", "import", "/etc/hosts")]
    [InlineData("'--publsh' is neither a command, an option nor a setting", "import", ".", "--publsh")]
    [InlineData("'--publsh' is neither a command, an option nor a setting", "serve", "--publsh")]
    [InlineData("'srve' is neither a command, an option nor a setting", "srve")]
    [InlineData("'extra' is neither a command, an option nor a setting", "migrate", "extra")]
    [InlineData("has passed already", "keys", "create", "x", "--scope", "content:write", "--expires", "2020-01-01T00:00:00Z")]
    [InlineData("There is no key 'nobody'", "keys", "revoke", "nobody")]
    [InlineData("There is no key 'nobody'", "keys", "rotate", "nobody")]
    [InlineData("An overlap has 0 to", "keys", "rotate", "nobody", "--overlap=-01:00:00")]
    [InlineData("An overlap has 0 to", "keys", "rotate", "nobody", "--overlap", "9999999.00:00:00")]
    [InlineData("A name has 1 to 200 characters", "keys", "create", "", "--scope", "content:write")]
    [InlineData("A name has 1 to 200 characters", "keys", "create", "two\nlines", "--scope", "content:write")]
    [InlineData("to 9999-12-31", "keys", "create", "x", "--scope", "content:write", "--expires", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("must be between 1 and", "keys", "create", "x", "--scope", "content:write", "--rate-limit", "0")]
    [InlineData("ContentApi:BootstrapKey is not of the form", "serve", "--ContentApi:BootstrapKey=nonsense")]
    [InlineData("ContentApi:BootstrapKey is not of the form", "--ContentApi:BootstrapKey", "ca_id_tooshort")]
    [InlineData("ContentApi:BootstrapKey is not of the form", "serve", "--ContentApi:BootstrapKey=ca_bad id_0123456789abcdef01234567")]
    public async Task What_cannot_be_done_is_one_line(string says, params string[] arguments)
    {
        var line = await FailAsync([$"--ConnectionStrings:Content={await MigratedAsync()}", .. arguments]);

        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", line, StringComparison.Ordinal);
        Assert.DoesNotContain("tooshort", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var line = await FailAsync("serve", $"--ConnectionStrings:Content={await MigratedAsync()}", "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Contains($"{taken.LocalEndpoint}", line, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_URLS", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", ".")]
    [InlineData("keys", "list")]
    [InlineData("rerender")]
    public async Task A_database_that_is_not_migrated_is_refused_and_migrate_is_named(params string[] command) =>
        Assert.Contains("run the command 'migrate'", await FailAsync([.. command, $"--ConnectionStrings:Content={await shared.CreateDatabaseAsync()}"]), StringComparison.Ordinal);

    [Fact]
    public async Task Migrating_a_database_makes_it_one_that_commands_work_on()
    {
        string[] connection = [$"--ConnectionStrings:Content={await shared.CreateDatabaseAsync()}"];

        Assert.Equal((0, ""), await RunAsync(["migrate", .. connection]));
        Assert.Equal((0, ""), await RunAsync([.. connection, "rerender"]));
        Assert.Equal((0, ""), await RunAsync(["migrate", .. connection]));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named() =>
        Assert.Contains("PostgreSQL cannot be reached", await FailAsync("serve", "--ConnectionStrings:Content=Host=127.0.0.1;Port=1;Username=x;Database=x"), StringComparison.Ordinal);

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_named() =>
        Assert.Contains("/proc/contentapi", await FailAsync("serve", "--ContentApi:DataDirectory=/proc/contentapi"), StringComparison.Ordinal);

    [Fact]
    public async Task A_data_directory_in_use_is_named_with_who_uses_it()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        await using var server = await ContentApi.Data.Embedded.EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Contains($"The data directory {folder.Path} is in use by process {Environment.ProcessId}", await FailAsync("serve", $"--ContentApi:DataDirectory={folder.Path}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scope", "keys", "create", "x")]
    [InlineData("content:everything", "keys", "create", "x", "--scope", "content:everything")]
    [InlineData("english", "import", ".", "--locale", "english")]
    [InlineData("soon", "import", ".", "--published-at", "soon")]
    public async Task What_an_option_does_not_take_is_told_before_anything_is_done(string says, params string[] arguments)
    {
        var (exitCode, errors) = await RunAsync([.. arguments, "--ContentApi:DataDirectory=/proc/contentapi"]);

        Assert.Equal(1, exitCode);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("/proc/contentapi", errors, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BadNames
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var option in (string[])["--publication", "--author", "--topic", "--region"])
            {
                foreach (var name in (string[])["", " ", "two\nlines", "a\abell", new string('n', 201)])
                    data.Add(option, name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_name_that_the_API_would_refuse_is_refused_in_one_line_before_anything_is_done(string option, string name) =>
        Assert.StartsWith($"contentapi: {option}: A name has 1 to 200 characters", await FailAsync("import", ".", option, name, "--ContentApi:DataDirectory=/proc/contentapi"), StringComparison.Ordinal);

    [Fact]
    public void What_the_database_refuses_to_save_is_told_in_its_own_words()
    {
        var refusal = new PostgresException("no room", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);

        foreach (var error in (Exception[])[refusal, new DbUpdateException("See inside.", refusal), new InvalidOperationException("Likely transient.", new DbUpdateException("See inside.", refusal))])
            Assert.Equal("PostgreSQL refused: no room (53100).", CommandLine.MessageFor(error));
        Assert.Null(CommandLine.MessageFor(new InvalidOperationException("A bug.")));
    }

    private static async Task<string> FailAsync(params string[] arguments)
    {
        var (exitCode, errors) = await RunAsync(arguments);
        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("contentapi: ", line, StringComparison.Ordinal);
        return line;
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string[] arguments)
    {
        var (before, errors) = (Console.Error, new StringWriter());
        Console.SetError(TextWriter.Synchronized(errors));
        try
        {
            return (await CommandLine.RunAsync(arguments, Program.Build), errors.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }

    private async Task<string> MigratedAsync() => await shared.CreateDatabaseAsync(await shared.TemplateAsync("migrated", Api.MigrateAsync));
}
