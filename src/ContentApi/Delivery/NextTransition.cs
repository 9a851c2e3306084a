using Npgsql;

namespace ContentApi.Delivery;

/// <summary>The first time at which an article that an answer shows is to change by itself.</summary>
internal sealed class NextTransition
{
    /// <summary>Null when none is to change.</summary>
    public DateTime? At { get; private set; }

    /// <summary>Takes the time of one more article into account, from a column that is null when it is not to change.</summary>
    public void Read(NpgsqlDataReader row, int ordinal)
    {
        if (!row.IsDBNull(ordinal) && row.GetDateTime(ordinal) is var at && !(at >= At))
            At = at;
    }
}
