using ContentApi.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Data;

/// <summary>
/// The database of this deployment: the one that <c>ConnectionStrings:Content</c> names, or else a PostgreSQL that the program starts itself.
/// Opened once, before anything asks for a connection.
/// </summary>
internal sealed class ContentDatabase(IConfiguration configuration) : IAsyncDisposable
{
    private EmbeddedPostgres? embedded;
    // What a connection string says itself comes after these, and so prevails. Nothing that delivery does leaves a trace in its session. A page of a list fits
    // the buffer; with more connections than that, the server does no more, and soon refuses them.
    private const string DeliveryDefaults = "Maximum Pool Size=32;Read Buffer Size=32768;Max Auto Prepare=100;Auto Prepare Min Usages=2;No Reset On Close=true;Timeout=5;Command Timeout=10;";

    private const string ListeningSettings = ";Pooling=false;Max Auto Prepare=0;Timeout=3;Command Timeout=2;Cancellation Timeout=-1;Application Name=contentapi-changes";

    /// <summary>
    /// Has long values compressed by LZ4, which is read several times faster than PostgreSQL's own method, where the server was built with it; a column for which
    /// somebody has chosen a method keeps that.
    /// </summary>
    private const string CompressByLz4 = $"""
        DO $$
        DECLARE
            compressed record;
        BEGIN
            FOR compressed IN
                SELECT attrelid::regclass AS "table", attname AS "column" FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
                WHERE relnamespace::regnamespace::text IN ('{Schema.Editorial}', '{Schema.Published}') AND relkind = 'r'
                    AND attnum > 0 AND NOT attisdropped AND attstorage IN ('x', 'm') AND attcompression = ''
            LOOP
                EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET COMPRESSION lz4', compressed."table", compressed."column");
            END LOOP;
        EXCEPTION WHEN feature_not_supported THEN
            NULL;
        END
        $$
        """;

    private NpgsqlDataSource? owner, content, delivery, listening;

    /// <summary>True when the program runs the server itself, and so migrates by itself.</summary>
    public bool IsEmbedded => embedded is not null;

    /// <summary>Where the data is, for people: a folder or a server, never a password.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Connections that read and write rows.</summary>
    public NpgsqlDataSource Content => Opened(content);

    /// <summary>Connections that read what is published.</summary>
    public NpgsqlDataSource Delivery => Opened(delivery);

    /// <summary>Connections that wait for notifications, under delivery's role; each is new.</summary>
    public NpgsqlDataSource Listening => Opened(listening);

    /// <summary>Opens the database; <paramref name="share"/> lets a command use the server that another process runs on the same data directory.</summary>
    public async Task OpenAsync(bool share, CancellationToken cancellationToken)
    {
        var connectionString = configuration.GetConnectionString("Content");
        if (!string.IsNullOrEmpty(connectionString))
        {
            owner = content = NpgsqlDataSource.Create(connectionString);
            var named = new NpgsqlConnectionStringBuilder(connectionString);
            Place = $"{named.Database} at {named.Host}";
        }
        else
        {
            var options = configuration.GetSection(EmbeddedPostgresOptions.Section).Get<EmbeddedPostgresOptions>() ?? new();
            embedded = share ? await EmbeddedPostgres.StartOrAttachAsync(options, cancellationToken) : await EmbeddedPostgres.StartAsync(options, cancellationToken);
            owner = NpgsqlDataSource.Create(embedded.OwnerConnectionString);
            content = NpgsqlDataSource.Create(embedded.AppConnectionString);
            Place = embedded.Folder;
        }
        var read = configuration.GetConnectionString("Delivery") is { Length: > 0 } configured ? configured : embedded?.DeliveryConnectionString ?? connectionString;
        delivery = NpgsqlDataSource.Create(DeliveryDefaults + read);
        listening = NpgsqlDataSource.Create(read + ListeningSettings);
    }

    /// <summary>Brings the tables up to this version of the program.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateOwnerContext();
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(CompressByLz4, cancellationToken);
    }

    /// <summary>Migrations that the program has and the database has not.</summary>
    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateOwnerContext();
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in new[] { owner, content, delivery, listening }.OfType<NpgsqlDataSource>().Distinct())
            await source.DisposeAsync();
        (owner, content, delivery, listening) = (null, null, null, null);
        if (embedded is not null)
            await embedded.DisposeAsync();
    }

    /// <summary>A context that may also change tables: the owner's where the program runs the server itself.</summary>
    public ContentDbContext CreateOwnerContext() => new(ContentDbContextOptions.For(Opened(owner)));

    private static NpgsqlDataSource Opened(NpgsqlDataSource? source) => source ?? throw new InvalidOperationException("The database is not open.");
}
