using ContentApi.Data;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Data;

public sealed class SetAsideIndexesTests(PostgresServer server)
{
    private const string Definitions = """
        SELECT string_agg(definition, E'\n' ORDER BY definition) FROM (
            SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid::regclass::text ~ '^(editorial|published)\.'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid::regclass::text ~ '^(editorial|published)\.') defined
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, true)]
    [InlineData(Schema.ApplicationRole, false)]
    public async Task Indexes_and_foreign_keys_come_back_as_they_were_and_stay_where_the_role_does_not_own_them(string? role, bool dropped)
    {
        var owner = await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync));
        await using var connection = await (role is null ? owner : new NpgsqlConnectionStringBuilder(owner) { Username = role }.ConnectionString).ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancelled);
        var before = await DefinitionsAsync(connection);

        var setAside = await SetAsideIndexes.DropAsync(connection, Cancelled);

        Assert.Equal(dropped, before != await DefinitionsAsync(connection));
        await setAside.CreateAsync(Cancelled);
        Assert.Equal(before, await DefinitionsAsync(connection));
        Assert.Contains("FOREIGN KEY", before, StringComparison.Ordinal);
    }

    private static async Task<string> DefinitionsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Definitions, connection);
        return (string)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
