using Npgsql;

namespace ContentApi.Tests.Data.Embedded;

/// <summary>Statements on connections of their own, which end with them.</summary>
internal static class Sql
{
    public static async Task ExecuteAsync(this string connectionString, string sql) => await connectionString.ScalarAsync(sql);

    public static async Task<object?> ScalarAsync(this string connectionString, string sql)
    {
        await using var connection = await connectionString.ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>An open connection outside the pool: closing it ends its session, and what that holds.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(this string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
