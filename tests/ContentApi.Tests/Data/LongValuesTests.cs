using Npgsql;

namespace ContentApi.Tests.Data;

public sealed class LongValuesTests(PostgresServer server)
{
    private const string ByTheServersDefault = """
        SELECT count(*) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace::regnamespace::text IN ('editorial', 'published') AND relkind = 'r' AND attnum > 0 AND attstorage = 'x' AND attcompression <> 'l'
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Columns_are_compressed_by_LZ4_where_the_server_can()
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync)));

        var can = await ScalarAsync<bool>(database, "SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression'");

        Assert.Equal(can, await ScalarAsync<long>(database, ByTheServersDefault) == 0);
    }

    [Fact]
    public async Task A_method_that_somebody_chose_stays()
    {
        var connectionString = await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync));
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using (var choice = database.CreateCommand("ALTER TABLE published.articles ALTER COLUMN body SET COMPRESSION pglz"))
            await choice.ExecuteNonQueryAsync(Cancelled);

        await Api.MigrateAsync(connectionString);

        Assert.Equal('p', await ScalarAsync<char>(database, "SELECT attcompression FROM pg_attribute WHERE attrelid = 'published.articles'::regclass AND attname = 'body'"));
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
