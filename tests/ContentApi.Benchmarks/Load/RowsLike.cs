using Npgsql;
using NpgsqlTypes;

namespace ContentApi.Benchmarks.Load;

/// <summary>Finds out how the rows of a statement make up an answer of the API: which column, how many rows, and what stands around them.</summary>
internal static class RowsLike
{
    public static async Task<BareRows> FindAsync(Deployment deployment, CapturedStatement statement, byte[] body)
    {
        var rows = await ReadAsync(deployment, statement);
        for (var column = 0; column < rows[0].Length; column++)
        {
            if (rows[0][column] is not { Length: > 0 } first || body.AsSpan().IndexOf(first) is not (>= 0 and var start))
                continue;
            var (at, count) = (start, 0);
            while (count < rows.Count && rows[count][column] is { } item && body.AsSpan(at).StartsWith(item))
            {
                at += item.Length;
                count++;
                if (at < body.Length && body[at] == ',')
                    at++;
            }
            return new(statement.Sql, statement.Parameters, column, count, body[..start], body[at..]);
        }
        throw new InvalidOperationException("No column of the statement holds what the API answers.");
    }

    private static async Task<List<byte[]?[]>> ReadAsync(Deployment deployment, CapturedStatement statement)
    {
        await using var connection = new NpgsqlConnection(deployment.Delivery);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var parameter in statement.Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)parameter ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Unknown });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<byte[]?[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetFieldType(i) == typeof(byte[]) && !reader.IsDBNull(i) ? reader.GetFieldValue<byte[]>(i) : null)]);
        return rows;
    }
}
