using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests;

/// <summary>What a database holds.</summary>
internal static class Stored
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every table with the number of its rows and a hash of them: equal before and after means that nothing was written. When a key was last used is left out.</summary>
    public static async Task<string> ContentsAsync(this Api api)
    {
        var counts = await api.RowsAsync<string>("""
            SELECT format('SELECT %1$L || '' '' || count(*) || '' '' || coalesce(md5(string_agg((to_jsonb(row) - ''last_used_at'')::text, ''|'' ORDER BY (to_jsonb(row) - ''last_used_at'')::text)), '''') FROM %2$I.%3$I row', table_schema || '.' || table_name, table_schema, table_name)
            FROM information_schema.tables WHERE table_schema IN ('editorial', 'published') ORDER BY 1
            """);
        Assert.Contains(counts, count => count.Contains("editorial.articles", StringComparison.Ordinal));
        return string.Join('\n', await api.RowsAsync<string>(string.Join(" UNION ALL ", counts) + " ORDER BY 1"));
    }

    /// <summary>The first column of a query, as the database's owner.</summary>
    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this Api api, string sql)
    {
        await using var connection = await api.Owner.ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var values = new List<T>();
        while (await reader.ReadAsync(Cancelled))
            values.Add(reader.GetFieldValue<T>(0));
        return values;
    }
}
