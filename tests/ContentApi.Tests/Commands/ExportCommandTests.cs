using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Commands;

public sealed class ExportCommandTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_deployment_exports_to_a_file_another_imports_of_it_and_a_file_that_breaks_off_is_refused()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (await MigratedAsync(), await MigratedAsync());
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "article.txt"), Documents.Complete("Carried Over", "Ferry"), Cancelled);
        Assert.Equal(0, (await RunAsync(folder, one, "import", "article.txt", "--publish")).ExitCode);

        var exported = await RunAsync(folder, one, "export", "content.ndjson");
        var imported = await RunAsync(folder, other, "import", "content.ndjson");
        var again = await RunAsync(folder, other, "import", "content.ndjson");
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "content.ndjson"), Cancelled);
        await File.WriteAllLinesAsync(Path.Combine(folder.Path, "half.ndjson"), lines[..^1], Cancelled);
        var refused = await RunAsync(folder, other, "import", "half.ndjson");

        Assert.Equal((0, true), (exported.ExitCode, exported.Output.Contains("1 article(s) exported to content.ndjson.", StringComparison.Ordinal)));
        Assert.Equal((0, true), (imported.ExitCode, imported.Output.Contains($"{lines.Length - 2} line(s) imported, 0 skipped, 0 failed", StringComparison.Ordinal)));
        Assert.Equal((0, true), (again.ExitCode, again.Output.Contains($"0 line(s) imported, {lines.Length - 2} skipped, 0 failed", StringComparison.Ordinal)));
        Assert.Equal((1, true), (refused.ExitCode, refused.Output.Contains("The export breaks off", StringComparison.Ordinal)));
        Assert.Equal("carried-over", await other.ScalarAsync("SELECT slug FROM published.articles"));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));
    }

    private static Task<(int ExitCode, string Output)> RunAsync(TemporaryFolder folder, string database, params string[] arguments) =>
        ProgramProcess.RunAsync(folder.Path, arguments, ("ConnectionStrings__Content", database));

    private async Task<string> MigratedAsync() => await shared.CreateDatabaseAsync(await shared.TemplateAsync("migrated", Api.MigrateAsync));
}
