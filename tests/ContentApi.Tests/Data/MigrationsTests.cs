using ContentApi.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ContentApi.Tests.Data;

public sealed class MigrationsTests(PostgresServer server)
{
    private const string Definitions = """
        SELECT definition FROM (
            SELECT concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attcollation::regcollation, pg_get_expr(adbin, adrelid)) AS definition
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
            WHERE relnamespace::regnamespace::text IN ('editorial', 'published') AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT concat_ws(' ', oid::regclass, privilege) FROM pg_class CROSS JOIN unnest(relacl::text[]) AS privilege WHERE split_part(privilege, '=', 1) <> relowner::regrole::text AND relnamespace::regnamespace::text IN ('editorial', 'published')
            UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid::regclass::text ~ '^(editorial|published)\.'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid::regclass::text ~ '^(editorial|published)\.'
            UNION ALL SELECT concat_ws(' ', oid::regprocedure, prorettype::regtype, prosrc) FROM pg_proc WHERE pronamespace::regnamespace::text IN ('editorial', 'published') AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            UNION ALL SELECT 'configuration ' || cfgname FROM pg_ts_config WHERE cfgnamespace::regnamespace::text = 'published'
        ) defined WHERE definition !~ '^editorial\.migrations' ORDER BY definition COLLATE "C"
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_migration_is_undone_to_what_was_before_it_and_done_again_to_what_it_was()
    {
        await using var source = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await using var context = new ContentDbContext(ContentDbContextOptions.For(source));
        var (migrator, migrations) = (context.GetService<IMigrator>(), context.Database.GetMigrations().ToList());
        var after = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var migration in migrations)
        {
            await migrator.MigrateAsync(migration, Cancelled);
            after[migration] = await DefinitionsAsync(source);
        }

        foreach (var migration in migrations.SkipLast(1).Reverse())
        {
            await migrator.MigrateAsync(migration, Cancelled);
            Assert.Equal(after[migration], await DefinitionsAsync(source));
        }
        await migrator.MigrateAsync(migrations[^1], Cancelled);
        Assert.Equal(after[migrations[^1]], await DefinitionsAsync(source));
    }

    private static async Task<IReadOnlyList<string>> DefinitionsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Definitions);
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var definitions = new List<string>();
        while (await reader.ReadAsync(Cancelled))
            definitions.Add(reader.GetString(0));
        return definitions;
    }
}
