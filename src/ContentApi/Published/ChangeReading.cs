using ContentApi.Http.Caching;
using ContentApi.Http.Conditional;
using Npgsql;

namespace ContentApi.Published;

/// <summary>One statement that reads the change log: the changes after a position, or where the log ends.</summary>
internal sealed class ChangeReading
{
    // What is further behind has little in memory that is worth keeping.
    private const int MostChanges = 1_000;

    // With the last change that is known, which must still be the same: else this is another log, of a database that was restored.
    private static readonly string Next = $"SELECT number, at, article_id, related_ids FROM published.changes WHERE number >= $1 ORDER BY number LIMIT {MostChanges + 2}";
    private const string End = "SELECT number, at FROM published.changes ORDER BY number DESC LIMIT 1";

    private readonly ChangePosition? from;
    private readonly bool onward;
    private readonly long readAt = Freshness.Now;

    private ChangeReading(ChangePosition? from, bool onward) => (this.from, this.onward) = (from, onward);

    public string Sql => onward ? Next : End;

    public object[] Parameters => onward ? [from!.Number] : [];

    public static ChangeReading From(ChangePosition? position) => new(position, onward: position is not null);

    /// <summary>Takes the rows over into the cache; returns what is to be read after all when they do not follow on from the position, else null.</summary>
    /// <remarks>They are few, and so in the connection's buffer by now.</remarks>
    public ChangeReading? Apply(NpgsqlDataReader reader, ResponseCache cache)
    {
        if (!onward)
        {
            var (number, at) = reader.Read() ? (reader.GetInt64(0), reader.GetDateTime(1)) : (0, default);
            cache.Restart(from, number, at, readAt);
            return null;
        }
        if (from!.Number > 0 && !(reader.Read() && (reader.GetInt64(0), reader.GetDateTime(1)) == (from.Number, from.At)))
            return new(from, onward: false);
        var changes = new List<CacheChange>();
        while (reader.Read())
            changes.Add(new(reader.GetInt64(0), reader.GetDateTime(1), [SurrogateKey.Any, reader.GetGuid(2), .. reader.GetFieldValue<Guid[]>(3)]));
        if (changes.Count > MostChanges)
            return new(from, onward: false);
        cache.Advance(changes, readAt);
        return null;
    }
}
