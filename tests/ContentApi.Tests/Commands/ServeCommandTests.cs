using System.Net;
using System.Text.RegularExpressions;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Commands;

public sealed partial class ServeCommandTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_start_shows_three_samples_and_a_key_once_and_a_second_finds_what_was_written()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        string key;
        var (first, client) = await ProgramProcess.ServeAsync(folder.Path);
        await using (first)
        using (client)
        {
            var samples = await ListAsync(client);
            Assert.Equal(["ar", "en", "en"], samples.Items("data").Select(article => article.Text("locale")).Order());
            key = await first.WrittenAsync(Key());
            using var imported = await ImportAsync(client, key, "Written Before the Crash");
            Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
            await first.KillAsync();
        }

        var (second, again) = await ProgramProcess.ServeAsync(folder.Path);
        await using (second)
        using (again)
        {
            var articles = (await ListAsync(again)).Items("data");
            Assert.Equal(4, articles.Count);
            Assert.Contains("written-before-the-crash", articles.Select(article => article.Slug()));
            using var managed = new HttpRequestMessage(HttpMethod.Get, "/manage/v1/articles") { Headers = { Authorization = new("Bearer", key) } };
            using var response = await again.SendAsync(managed, Cancelled);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await second.TerminateAsync();
            Assert.DoesNotMatch(Key(), second.Output);
        }
    }

    [Fact]
    public async Task When_it_is_asked_to_end_it_ends_and_its_database_with_it()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var (program, client) = await ProgramProcess.ServeAsync(folder.Path, ("ContentApi__BootstrapKey", Api.Key));
        using (client)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", Cancelled)).StatusCode);
            Assert.True(File.Exists(folder.PostmasterFile));

            Assert.Equal(0, await program.TerminateAsync());

            Assert.False(File.Exists(folder.PostmasterFile));
            Assert.DoesNotContain(Api.Key, program.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Commands_work_beside_it_on_its_data_directory()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var (program, client) = await ProgramProcess.ServeAsync(folder.Path);
        await using (program)
        using (client)
        {
            var created = await ProgramProcess.RunAsync(folder.Path, ["keys", "create", "Desk", "--scope", "content:write", "content:publish", "--expires", "2999-01-01T00:00:00Z", "--rate-limit", "600"]);
            Assert.Equal(0, created.ExitCode);
            var key = created.Output.Trim();
            Assert.Matches("^ca_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$", key);
            using (var imported = await ImportAsync(client, key, "By a New Key"))
                Assert.Equal(HttpStatusCode.Created, imported.StatusCode);

            var listed = await ProgramProcess.RunAsync(folder.Path, ["keys", "list"]);
            Assert.Equal(0, listed.ExitCode);
            Assert.Contains("Desk", listed.Output, StringComparison.Ordinal);
            Assert.Contains(" 600 ", listed.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(key[^43..], listed.Output, StringComparison.Ordinal);

            var id = key.Split('_')[1];
            var rotated = await ProgramProcess.RunAsync(folder.Path, ["keys", "rotate", id, "--overlap", "01:00:00"]);
            Assert.Equal(0, rotated.ExitCode);
            foreach (var (either, title) in ((string, string)[])[(key, "By the Old Key"), (rotated.Output.Trim(), "By Its Successor")])
            {
                using var imported = await ImportAsync(client, either, title);
                Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
            }

            Assert.Equal((0, $"The key {id} is revoked.\n"), await ProgramProcess.RunAsync(folder.Path, ["keys", "revoke", id]));
            using (var refused = await ImportAsync(client, key, "By a Revoked Key"))
                Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", Cancelled)).StatusCode);
        }
    }

    private static async Task<System.Text.Json.JsonElement> ListAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/v1/articles", Cancelled);
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient client, string key, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/manage/v1/imports?publish=true") { Content = new StringContent(Documents.Short(title)) };
        request.Headers.Authorization = new("Bearer", key);
        return await client.SendAsync(request, Cancelled);
    }

    [GeneratedRegex("ca_[0-9a-f]{12}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Key();
}
