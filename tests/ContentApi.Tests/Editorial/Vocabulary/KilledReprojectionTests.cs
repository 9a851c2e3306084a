using ContentApi.Data;
using ContentApi.Tests.Commands;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Editorial.Vocabulary;

/// <summary>An instance that is killed while articles follow a rename.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class KilledReprojectionTests(Api api) : IClassFixture<Api>
{
    private const int Articles = 60;

    [Fact]
    public async Task What_a_killed_instance_left_is_done_by_another_and_nothing_is_half_done()
    {
        for (var i = 0; i < Articles; i++)
            await api.ImportedAsync(Documents.Short($"Renamed {i}", "The Kittiwake"), i % 3 == 0 ? "" : "?publish=true");
        var kills = Rounds.Of(2, 50);
        var inTheMiddle = 0;
        for (var round = 1; round <= kills; round++)
        {
            using var folder = new TemporaryFolder();
            var (program, client) = await ProgramProcess.ServeAsync(folder.Path, Connections());
            await using var ended = program;
            using (client)
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, "/manage/v1/publications/the-kittiwake") { Content = Api.Json($$"""{"name": "Kittiwake {{round}}"}""") };
                request.Headers.Add("Authorization", $"Bearer {Api.Key}");
                request.Headers.Add("If-Match", "*");
                var renaming = client.SendAsync(request, TestContext.Current.CancellationToken);
                await Eventually.HoldsAsync(async () => renaming.IsCompleted || await OutdatedAsync() is > 0 and < Articles);
                await program.KillAsync();
                inTheMiddle += await OutdatedAsync() > 0 ? 1 : 0;
                await Record.ExceptionAsync(() => renaming);
            }
            await api.UpToDateAsync();

            foreach (var document in (string[])["SELECT document FROM editorial.articles", "SELECT document FROM published.articles", "SELECT convert_from(body, 'UTF8')::jsonb FROM published.articles", "SELECT convert_from(body, 'UTF8')::jsonb FROM published.renderings WHERE format = 'json'"])
                Assert.Equal([$"Kittiwake {round}"], await api.RowsAsync<string>($"SELECT DISTINCT document #>> '{{publication,name}}' FROM ({document}) of (document)"));
            Assert.Equal(Articles * 2 / 3, (await api.ReadAsync("/v1/publications/the-kittiwake")).GetProperty("articleCount").GetInt32());
            Assert.Equal(Articles * 2 / 3, (await api.ReadAllAsync("/v1/articles?publication=the-kittiwake")).Count);
        }
        Assert.True(inTheMiddle > 0, "No kill came while articles were left.");
        Assert.Equal(Articles, (await api.RowsAsync<long>("SELECT count(*) FROM editorial.revisions"))[0]);
    }

    private async Task<long> OutdatedAsync() => (await api.RowsAsync<long>("SELECT count(*) FROM editorial.outdated_articles"))[0];

    private (string, string)[] Connections() =>
    [
        ("ConnectionStrings__Content", new NpgsqlConnectionStringBuilder(api.Owner) { Username = Schema.ApplicationRole }.ConnectionString),
        ("ConnectionStrings__Delivery", api.Delivery),
        ("ContentApi__BootstrapKey", Api.Key),
    ];
}
