using System.Text.Json;
using ContentApi.Benchmarks.Load;
using Npgsql;

namespace ContentApi.Benchmarks.Growth;

/// <summary>A read that has to stay as fast as content grows.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Paths">Requests of its kind, asked for in turn.</param>
internal sealed record HotRead(string Name, IReadOnlyList<string> Paths)
{
    private const int Instances = 200;
    private const int DeepPosition = 10_000 * 20;

    /// <summary>The hot reads of what the deployment holds.</summary>
    public static async Task<IReadOnlyList<HotRead>> AllAsync(Deployment deployment, ServerProcess api)
    {
        var deep = await CursorAtAsync(api, Math.Min(DeepPosition, await deployment.ScalarAsync<int>("SELECT count(*)::int FROM published.articles") - 100));
        return
        [
            new("article by slug", await SomeAsync(deployment, "/v1/articles/", "SELECT slug FROM published.articles WHERE locale = 'en' ORDER BY md5(id::text)")),
            new("20 articles, first page", ["/v1/articles"]),
            new("20 articles, page 10,000 or the last", [$"/v1/articles?after={deep}"]),
            new("20 articles of a topic", await SomeAsync(deployment, "/v1/articles?topic=", "SELECT slug FROM published.terms WHERE kind = 'topic' ORDER BY slug")),
            new("20 articles by title", ["/v1/articles?sort=title"]),
            new("20 scenarios of an actor", await SomeAsync(deployment, "/v1/scenarios?actor=", "SELECT slug FROM published.terms WHERE kind = 'actor' AND id IN (SELECT actor_id FROM published.scenarios) ORDER BY slug")),
            new("20 citations of a work", await SomeAsync(deployment, "/v1/citations?work=", "SELECT id::text FROM published.works ORDER BY cited_by DESC, id")),
            new("20 actors", ["/v1/actors"]),
            new("20 search results", ["/v1/search?q=ceiling%20tariff", "/v1/search?q=%22shared%20fund%22", "/v1/search?q=copper%20-rice", "/v1/search?q=helium"]),
        ];
    }

    private static async Task<IReadOnlyList<string>> SomeAsync(Deployment deployment, string prefix, string sql)
    {
        await using var connection = new NpgsqlConnection(deployment.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT array_agg(value) FROM ({sql} LIMIT {Instances}) AS chosen (value)", connection) { CommandTimeout = 0 };
        return [.. ((string[])(await command.ExecuteScalarAsync())!).Select(value => prefix + Uri.EscapeDataString(value))];
    }

    /// <summary>The cursor behind so many articles, as a client that pages through them gets it.</summary>
    private static async Task<string> CursorAtAsync(ServerProcess api, int position)
    {
        string? cursor = null;
        for (var at = 0; at < position; at += 100)
        {
            using var page = JsonDocument.Parse((await CapturedResponse.GetAsync(new(api.Address, $"/v1/articles?limit=100&fields=id{(cursor is null ? "" : $"&after={cursor}")}"), new Dictionary<string, string>())).Body);
            cursor = page.RootElement.GetProperty("page").GetProperty("next").GetString();
        }
        return cursor!;
    }
}
