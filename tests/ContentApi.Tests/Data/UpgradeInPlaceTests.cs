using Npgsql;

namespace ContentApi.Tests.Data;

public sealed class UpgradeInPlaceTests(PostgresServer server)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_column_is_of_a_type_that_pg_upgrade_refuses()
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync)));
        await using var command = database.CreateCommand(
            """
            SELECT string_agg(attrelid::regclass || '.' || attname, ', ') FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relnamespace::regnamespace::text IN ('editorial', 'published') AND NOT attisdropped AND atttypid::regtype::text IN
                ('regcollation', 'regconfig', 'regdictionary', 'regnamespace', 'regoper', 'regoperator', 'regproc', 'regprocedure')
            """);

        Assert.Equal(DBNull.Value, await command.ExecuteScalarAsync(Cancelled));
    }
}
