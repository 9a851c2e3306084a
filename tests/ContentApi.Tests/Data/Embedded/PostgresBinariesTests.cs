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

        var found = await PostgresBinaries.FindAsync(folder.Path, clusterMajor: null, folder.Path, Cancelled);

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

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(folder.Path, clusterMajor: null, folder.Path, Cancelled));

        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL 15 or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_and_both_versions_are_named()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "postgres (PostgreSQL) 18.4");

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(folder.Path, clusterMajor: 16, folder.Path, Cancelled));

        Assert.Contains("PostgreSQL 16", error.Message, StringComparison.Ordinal);
        Assert.Contains($"only 18 in {folder.Path}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_initdb_is_refused()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "postgres (PostgreSQL) 18.4");
        File.Delete(Path.Combine(folder.Path, "initdb"));

        await Assert.ThrowsAsync<EmbeddedPostgresException>(() => PostgresBinaries.FindAsync(folder.Path, clusterMajor: null, folder.Path, Cancelled));
    }

    [Fact]
    public async Task A_server_is_found_on_this_machine()
    {
        using var folder = new TemporaryFolder();
        var found = await PostgresBinaries.FindAsync(configured: null, clusterMajor: null, folder.Path, Cancelled);

        Assert.InRange(found.Major, PostgresBinaries.OldestMajor, 99);
        Assert.True(File.Exists(found.InitDb));
    }

    private static void Fake(TemporaryFolder folder, string version)
    {
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
        {
            var file = Path.Combine(folder.Path, program);
            File.WriteAllText(file, $"#!/bin/sh\necho '{version}'\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
