using Npgsql;

namespace ContentApi.Data;

/// <summary>
/// Drops indexes and foreign keys while very many rows are written, and makes them again: at once, that is several times faster. Within the caller's
/// transaction, so that they are never missing for anybody else; until it ends nobody can read the tables.
/// </summary>
internal sealed class SetAsideIndexes
{
    private const string Indexes =
        """
        SELECT format('DROP INDEX %s', indexes.indexrelid::regclass), pg_get_indexdef(indexes.indexrelid)
        FROM pg_index indexes JOIN pg_class tables ON tables.oid = indexes.indrelid
        WHERE tables.relnamespace::regnamespace::text IN ('editorial', 'published') AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexes.indexrelid AND contype IN ('p', 'u', 'x'))
        """;

    private const string ForeignKeys =
        """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND connamespace::regnamespace::text IN ('editorial', 'published')
        """;

    private readonly NpgsqlConnection connection;
    private readonly List<(string Drop, string Create)> indexes = [], foreignKeys = [];

    private SetAsideIndexes(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Drops them, if the connection's role owns the tables.</summary>
    public static async Task<SetAsideIndexes> DropAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var dropped = new SetAsideIndexes(connection);
        await using var owner = new NpgsqlCommand("SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'published.articles'::regclass", connection);
        if (await owner.ExecuteScalarAsync(cancellationToken) is not true)
            return dropped;
        await dropped.ReadAsync(Indexes, dropped.indexes, cancellationToken);
        await dropped.ReadAsync(ForeignKeys, dropped.foreignKeys, cancellationToken);
        foreach (var (drop, _) in dropped.foreignKeys.Concat(dropped.indexes))
            await dropped.ExecuteAsync(drop, cancellationToken);
        return dropped;
    }

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("SET LOCAL maintenance_work_mem = '512MB'", cancellationToken);
        foreach (var (_, create) in indexes.Concat(foreignKeys))
            await ExecuteAsync(create, cancellationToken);
    }

    private async Task ReadAsync(string sql, List<(string, string)> into, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            into.Add((reader.GetString(0), reader.GetString(1)));
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
