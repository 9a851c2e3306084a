using System.Runtime.Versioning;
using ContentApi.Data.Embedded;

namespace ContentApi.Tests.Data.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class PostgresBinariesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", 15)]
    [InlineData("postgres (PostgreSQL) 18.4", 18)]
    [InlineData("postgres (PostgreSQL) 19beta1", 19)]
    public async Task A_folder_with_the_three_programs_is_taken(string version, int major)
    {
        using var folder = new TemporaryFolder();
        Fake(folder, version);

        var found = await PostgresBinaries.FindAsync(new() { BinDirectory = folder.Path }, clusterMajor: null, folder.Path, Cancelled);

        Assert.Equal(new PostgresBinaries(folder.Path, major), found);
    }

    [Theory]
    [InlineData("postgres (PostgreSQL) 14.18")]
    [InlineData("postgres (PostgreSQL) 9.6.24")]
    [InlineData("something else")]
    public async Task A_server_that_is_too_old_or_none_is_refused_with_its_folder(string version)
    {
        using var folder = new TemporaryFolder();
        Fake(folder, version);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(new() { BinDirectory = folder.Path }, clusterMajor: null, folder.Path, Cancelled));

        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL 15 or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_and_both_versions_are_named()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "postgres (PostgreSQL) 18.4");

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(new() { BinDirectory = folder.Path }, clusterMajor: 16, folder.Path, Cancelled));

        Assert.Contains("PostgreSQL 16", error.Message, StringComparison.Ordinal);
        Assert.Contains($"only 18 in {folder.Path}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_initdb_is_refused()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "postgres (PostgreSQL) 18.4");
        File.Delete(Path.Combine(folder.Path, "initdb"));

        await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(new() { BinDirectory = folder.Path }, clusterMajor: null, folder.Path, Cancelled));
    }

    [Fact]
    public async Task A_server_is_found_on_this_machine()
    {
        using var folder = new TemporaryFolder();
        var found = await PostgresBinaries.FindAsync(new(), clusterMajor: null, folder.Path, Cancelled);

        Assert.InRange(found.Major, PostgresBinaries.OldestMajor, 99);
        Assert.True(File.Exists(found.InitDb));
    }

    [Fact]
    public async Task Programs_that_were_downloaded_before_are_used_without_the_network()
    {
        using var folder = new TemporaryFolder();
        var bin = Directory.CreateDirectory(Path.Combine(folder.Path, "postgres-99.1.0-linux-amd64", "bin")).FullName;
        Fake(bin, "postgres (PostgreSQL) 99.1");

        Assert.Equal(new PostgresBinaries(bin, 99), await PostgresBinaries.FindAsync(Unreachable, clusterMajor: 99, folder.Path, Cancelled));
    }

    [Fact]
    public async Task A_machine_without_the_server_and_without_the_network_is_told_what_to_install_or_set()
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(Unreachable, clusterMajor: 98, folder.Path, Cancelled));

        Assert.Contains("There is no PostgreSQL 98", error.Message, StringComparison.Ordinal);
        Assert.Contains("ContentApi:Embedded:BinDirectory", error.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Content", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    // Port 1 of this machine answers nobody.
    private static EmbeddedServerOptions Unreachable => new() { Repository = "http://127.0.0.1:1" };

    private static void Fake(TemporaryFolder folder, string version) => Fake(folder.Path, version);

    private static void Fake(string folder, string version)
    {
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
        {
            var file = Path.Combine(folder, program);
            File.WriteAllText(file, $"#!/bin/sh\necho '{version}'\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
