using Npgsql;

namespace ContentApi.Tests.Data.Embedded;

/// <summary>One statement on a connection of its own.</summary>
internal static class Sql
{
    public static async Task ExecuteAsync(this string connectionString, string sql) => await connectionString.ScalarAsync(sql);

    public static async Task<object?> ScalarAsync(this string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
