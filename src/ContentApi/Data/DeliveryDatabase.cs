using Npgsql;

namespace ContentApi.Data;

/// <summary>The database as delivery and syndication see it: under a role that can read what is published and nothing else.</summary>
internal sealed class DeliveryDatabase(ContentDatabase database)
{
    public NpgsqlCommand Command(string sql, params ReadOnlySpan<object> parameters)
    {
        var command = database.Delivery.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}
