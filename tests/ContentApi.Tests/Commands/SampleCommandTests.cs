using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Commands;

public sealed class SampleCommandTests(PostgresServer shared)
{
    [Fact]
    public async Task Articles_are_written_by_the_number_and_a_number_that_is_none_is_refused()
    {
        using var folder = new TemporaryFolder();
        var owner = await shared.CreateDatabaseAsync(await shared.TemplateAsync("migrated", Api.MigrateAsync));

        var written = await ProgramProcess.RunAsync(folder.Path, ["sample", "--count", "12", "--seed", "5"], ("ConnectionStrings__Content", owner));
        var refused = await ProgramProcess.RunAsync(folder.Path, ["sample", "--count", "0"], ("ConnectionStrings__Content", owner));

        Assert.Equal((0, true), (written.ExitCode, written.Output.Contains("12 article(s) written", StringComparison.Ordinal)));
        Assert.Equal((1, true), (refused.ExitCode, refused.Output.Contains("--count is a whole number", StringComparison.Ordinal)));
        Assert.Equal(1L, await owner.ScalarAsync("SELECT count(*) FROM editorial.audit_log WHERE operation = 'sample' AND key_id IS NULL"));
        Assert.Equal(12L, await owner.ScalarAsync("SELECT count(*) FROM published.articles"));
    }
}
