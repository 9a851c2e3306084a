using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace ContentApi.Benchmarks.Load;

/// <summary>The limit of an uncached read: one prepared statement, and its bytea column straight to the response.</summary>
/// <param name="Sql">The API's own statement.</param>
/// <param name="Parameters">Its parameters as text; null is NULL.</param>
/// <param name="Column">Which column holds the bytes.</param>
/// <param name="Rows">How many rows are sent.</param>
/// <param name="Before">What stands before the first row.</param>
/// <param name="After">What stands after the last row.</param>
internal sealed record BareRows(string Sql, IReadOnlyList<string?> Parameters, int Column, int Rows, byte[] Before, byte[] After)
{
    public const string Command = "bare-rows";

    private const string Settings = ";No Reset On Close=true;Max Auto Prepare=10;Auto Prepare Min Usages=1";

    public static async Task<int> RunAsync(string connectionString, string statement)
    {
        var rows = JsonSerializer.Deserialize<BareRows>(await File.ReadAllBytesAsync(statement))!;
        await using var source = NpgsqlDataSource.Create(connectionString + Settings);
        return await BareServer.RunAsync(http => rows.AnswerAsync(http, source));
    }

    public async Task<string> WriteAsync()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(this));
        return file;
    }

    private async Task AnswerAsync(HttpContext http, NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Sql);
        foreach (var parameter in Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)parameter ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Unknown });
        await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        if (Rows == 1)
        {
            await reader.ReadAsync(http.RequestAborted);
            var row = reader.GetFieldValue<byte[]>(Column);
            http.Response.ContentLength = row.Length;
            await http.Response.Body.WriteAsync(row, http.RequestAborted);
            return;
        }
        var items = new List<byte[]>(Rows);
        while (items.Count < Rows && await reader.ReadAsync(http.RequestAborted))
            items.Add(reader.GetFieldValue<byte[]>(Column));
        var body = new byte[Before.Length + After.Length + items.Sum(item => item.Length + 1) - 1];
        var at = Append(body, Before, 0);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                body[at++] = (byte)',';
            at = Append(body, items[i], at);
        }
        Append(body, After, at);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static int Append(byte[] body, byte[] part, int at)
    {
        part.CopyTo(body, at);
        return at + part.Length;
    }
}
