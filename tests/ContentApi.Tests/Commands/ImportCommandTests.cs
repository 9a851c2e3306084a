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
        Assert.Equal(3L, await environment[0].Item2.ScalarAsync("SELECT count(DISTINCT article_id) FROM editorial.audit_log WHERE operation = 'import'"));
        foreach (var said in (string[])["good.txt", "also-good.md", "bad.txt", "single.html", "published", "failed", "Byte 0xE9 is not valid UTF-8", "3 of 4 document(s) imported"])
            Assert.Contains(said, imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.docx", imported.Output, StringComparison.Ordinal);
        await environment[0].Item2.ExecuteAsync("UPDATE published.articles SET renderer_version = 0; UPDATE published.renderings SET body = 'old'");
        var rerendered = await ProgramProcess.RunAsync(folder.Path, ["rerender"], environment);
        Assert.Equal((0, true), (rerendered.ExitCode, rerendered.Output.Contains("3 article(s) rendered", StringComparison.Ordinal)));
        Assert.Equal(0L, await environment[0].Item2.ScalarAsync("SELECT count(*) FROM published.renderings WHERE body = 'old'"));
    }

    [Fact]
    public async Task A_file_that_is_gone_and_one_that_the_database_refuses_keep_no_other_out_and_a_database_that_goes_ends_the_run_with_what_was_done()
    {
        using var folder = new TemporaryFolder();
        var documents = Directory.CreateDirectory(Path.Combine(folder.Path, "documents"));
        File.CreateSymbolicLink(Path.Combine(documents.FullName, "1-dangling.txt"), Path.Combine(documents.FullName, "nowhere.txt"));
        foreach (var (file, title) in ((string, string)[])[("2-refused.txt", "Refused by Rule"), ("3-good.txt", "A Good One"), ("4-ends.txt", "The End of It"), ("5-never.txt", "Never Reached")])
            await File.WriteAllTextAsync(Path.Combine(documents.FullName, file), Documents.Short(title), Cancelled);
        var database = await MigratedAsync();
        await database.ExecuteAsync("""
            CREATE FUNCTION editorial.rule() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.title = 'Refused by Rule' THEN RAISE EXCEPTION 'the rule says no'; END IF;
              IF NEW.title = 'The End of It' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER rule BEFORE INSERT ON editorial.articles FOR EACH ROW EXECUTE FUNCTION editorial.rule()
            """);

        var imported = await ProgramProcess.RunAsync(folder.Path, ["import", "documents"], ("ConnectionStrings__Content", database));

        Assert.Equal((1, 1L), (imported.ExitCode, await CountAsync(database)));
        foreach (var said in (string[])["1-dangling.txt", "2-refused.txt", "the rule says no (P0001)", "3-good.txt", "1 of 5 document(s) imported", "contentapi: PostgreSQL"])
            Assert.Contains(said, imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5-never.txt", imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", imported.Output, StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(string owner) => (long)(await owner.ScalarAsync("SELECT count(*) FROM editorial.articles"))!;

    private async Task<string> MigratedAsync() => await shared.CreateDatabaseAsync(await shared.TemplateAsync("migrated", Api.MigrateAsync));
}
