using System.Text.Json;
using Npgsql;

namespace ContentApi.Benchmarks.Growth;

/// <summary>How PostgreSQL answers a statement of the API.</summary>
/// <param name="Text">The plan, with the rows and buffers that it took.</param>
/// <param name="Findings">What would grow with the content: tables that are read whole, sorts of many rows.</param>
internal sealed record QueryPlan(string Text, IReadOnlyList<string> Findings)
{
    private const int ManyRows = 1_000;

    /// <summary>A condition can spell out whole functions; what it begins with tells enough.</summary>
    private const int LongestLine = 220;

    /// <summary>So often a prepared statement runs before PostgreSQL may plan it once for all values.</summary>
    private const int CustomPlans = 6;

    public static async Task<QueryPlan> OfAsync(Deployment deployment, CapturedStatement statement)
    {
        await using var connection = new NpgsqlConnection(deployment.Delivery + ";Pooling=false");
        await connection.OpenAsync();
        await ReadAsync(connection, $"PREPARE hot AS {statement.Sql}");
        for (var i = 0; i < CustomPlans; i++)
            await ReadAsync(connection, statement.Execute("hot"));
        var text = await ReadAsync(connection, $"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) {statement.Execute("hot")}");
        using var json = JsonDocument.Parse(await ReadAsync(connection, $"EXPLAIN (ANALYZE, FORMAT JSON) {statement.Execute("hot")}"));
        return new(string.Join('\n', text.Split('\n').Select(line => line.Length <= LongestLine ? line : line[..LongestLine] + " ...")), [.. Find(json.RootElement[0].GetProperty("Plan")).Distinct()]);
    }

    private static IEnumerable<string> Find(JsonElement node)
    {
        var parts = node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().ToList() : [];
        var type = node.GetProperty("Node Type").GetString();
        var removed = node.TryGetProperty("Rows Removed by Filter", out var filtered) ? filtered.GetDouble() : 0;
        if (type == "Seq Scan" && Rows(node) + removed > ManyRows)
            yield return $"reads {node.GetProperty("Relation Name").GetString()} whole";
        if (type is "Sort" or "Incremental Sort" && parts.Sum(Rows) > ManyRows)
            yield return $"sorts {parts.Sum(Rows):N0} rows";
        foreach (var finding in parts.SelectMany(Find))
            yield return finding;
    }

    private static double Rows(JsonElement node) => node.GetProperty("Actual Rows").GetDouble() * node.GetProperty("Actual Loops").GetDouble();

    private static async Task<string> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetValue(0) as string ?? "");
        return string.Join('\n', lines);
    }
}
