using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Commands;

public sealed class ImportCommandTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_and_folders_are_imported_one_that_fails_does_not_keep_the_others_out_and_all_can_be_rendered_again()
    {
        using var folder = new TemporaryFolder();
        var documents = Directory.CreateDirectory(Path.Combine(folder.Path, "documents", "deeper"));
        await File.WriteAllTextAsync(Path.Combine(documents.FullName, "good.txt"), Documents.Complete("From a Folder"), Cancelled);
        await File.WriteAllTextAsync(Path.Combine(documents.FullName, "also-good.md"), "# In Markdown\n\nA paragraph [with brackets] that must not be taken for markup.\n", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(documents.FullName, "notes.docx"), "not a document of ours", Cancelled);
        await File.WriteAllBytesAsync(Path.Combine(documents.Parent!.FullName, "bad.txt"), [0x41, 0xE9, 0x42], Cancelled);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "single.html"), "<h1>A Page</h1><p>One paragraph that is the whole of the page.</p>", Cancelled);
        (string, string)[] environment = [("ConnectionStrings__Content", await MigratedAsync())];
        // A setting may stand among the paths; it is none of them.
        string[] arguments = ["import", "single.html", "--Logging:LogLevel:Default=Warning", "documents", "--publish", "--topic", "Folders"];

        var rehearsed = await ProgramProcess.RunAsync(folder.Path, [.. arguments, "--dry-run"], environment);
        Assert.Equal((1, 0L), (rehearsed.ExitCode, await CountAsync(environment[0].Item2)));
        Assert.Contains("would import", rehearsed.Output, StringComparison.Ordinal);

        var imported = await ProgramProcess.RunAsync(folder.Path, arguments, environment);

        Assert.Equal((1, 3L), (imported.ExitCode, await CountAsync(environment[0].Item2)));
        foreach (var said in (string[])["good.txt", "also-good.md", "bad.txt", "single.html", "published", "failed", "Byte 0xE9 is not valid UTF-8", "3 of 4 document(s) imported"])
            Assert.Contains(said, imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.docx", imported.Output, StringComparison.Ordinal);
        await environment[0].Item2.ExecuteAsync("UPDATE published.articles SET renderer_version = 0; UPDATE published.renderings SET body = 'old'");
        var rerendered = await ProgramProcess.RunAsync(folder.Path, ["rerender"], environment);
        Assert.Equal((0, true), (rerendered.ExitCode, rerendered.Output.Contains("3 article(s) rendered", StringComparison.Ordinal)));
        Assert.Equal(0L, await environment[0].Item2.ScalarAsync("SELECT count(*) FROM published.renderings WHERE body = 'old'"));
    }

    private static async Task<long> CountAsync(string owner) => (long)(await owner.ScalarAsync("SELECT count(*) FROM editorial.articles"))!;

    private async Task<string> MigratedAsync() => await shared.CreateDatabaseAsync(await shared.TemplateAsync("migrated", Api.MigrateAsync));
}
