using Npgsql;

namespace ContentApi.Data.Embedded;

/// <summary>The database, and who may log in to it. What they may do there is for the migrations to say.</summary>
internal static class DatabaseRoles
{
    /// <summary>The database of the content.</summary>
    public const string Database = "contentapi";

    /// <summary>Owns everything and migrates; the cluster's superuser.</summary>
    public const string Owner = "contentapi_owner";

    /// <summary>Serves Management and Preview.</summary>
    public const string App = Schema.ApplicationRole;

    /// <summary>Serves Delivery and Syndication.</summary>
    public const string Delivery = Schema.DeliveryRole;

    /// <summary>Makes what is missing.</summary>
    public static async Task EnsureAsync(string socketDirectory, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(socketDirectory, Owner, "postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var query = new NpgsqlCommand("SELECT rolname::text FROM pg_roles UNION ALL SELECT 'database ' || datname FROM pg_database", connection);
        var existing = new HashSet<string>();
        await using (var reader = await query.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                existing.Add(reader.GetString(0));
        }
        foreach (var role in (string[])[App, Delivery])
        {
            if (!existing.Contains(role))
                await ExecuteAsync(connection, $"CREATE ROLE {role} LOGIN", cancellationToken);
        }
        // Last: who attaches waits for the database alone.
        if (!existing.Contains($"database {Database}"))
            await ExecuteAsync(connection, $"CREATE DATABASE {Database} TEMPLATE template0", cancellationToken);
    }

    /// <summary>How to reach a database through the server's socket. No password: who can enter the socket's folder is trusted.</summary>
    public static string ConnectionString(string socketDirectory, string user, string database = Database) => new NpgsqlConnectionStringBuilder
    {
        Host = socketDirectory,
        Port = SocketDirectory.Port,
        Username = user,
        Database = database,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
