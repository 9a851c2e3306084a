using Npgsql;

namespace ContentApi.Data;

/// <summary>The database as delivery and syndication see it: under a role that can read what is published and nothing else.</summary>
internal sealed class DeliveryDatabase(ContentDatabase database)
{
    public NpgsqlCommand Command(string sql, params ReadOnlySpan<object> parameters) => Fill(database.Delivery.CreateCommand(sql), parameters);

    public static NpgsqlCommand Fill(NpgsqlCommand command, params ReadOnlySpan<object> parameters)
    {
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }

    /// <summary>Opens a connection of its own that is notified on the channel. It gives up after seconds: who listens would rather know that it does not.</summary>
    public NpgsqlConnection OpenListener(string channel)
    {
        var connection = database.Listening.OpenConnection();
        using var listen = new NpgsqlCommand($"LISTEN {channel}", connection);
        listen.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Whether a statement failed because the server cannot be reached at all, rather than that it refuses the connection or the statement.</summary>
    public static bool IsOutOfReach(Exception fault) => fault is PostgresException refusal
        ? refusal.SqlState is PostgresErrorCodes.CannotConnectNow
        : fault is NpgsqlException;
}
