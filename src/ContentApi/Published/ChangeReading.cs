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
    private readonly List<CacheChange> rows = [];

    private ChangeReading(ChangePosition? from, bool onward) => (this.from, this.onward) = (from, onward);

    public string Sql => onward ? Next : End;

    public object[] Parameters => onward ? [from!.Number] : [];

    public static ChangeReading From(ChangePosition? position) => new(position, onward: position is not null);

    /// <summary>Takes the rows over into the cache; returns what is to be read after all when they do not follow on from the position, else null.</summary>
    public ChangeReading? Apply(NpgsqlDataReader reader, ResponseCache cache)
    {
        while (reader.Read())
            Add(reader);
        return Apply(cache);
    }

    /// <summary>The same without waiting on the caller's thread for rows that are still on their way.</summary>
    public async Task<ChangeReading?> ApplyAsync(NpgsqlDataReader reader, ResponseCache cache, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
            Add(reader);
        return Apply(cache);
    }

    private void Add(NpgsqlDataReader reader) =>
        rows.Add(new(reader.GetInt64(0), reader.GetDateTime(1), onward ? [SurrogateKey.Any, reader.GetGuid(2), .. reader.GetFieldValue<Guid[]>(3)] : []));

    private ChangeReading? Apply(ResponseCache cache)
    {
        if (!onward)
        {
            var (number, at) = rows is [var end] ? (end.Number, end.At) : (0, default);
            cache.Restart(from, number, at, readAt);
            return null;
        }
        if (from!.Number > 0)
        {
            if (rows is not [var known, ..] || (known.Number, known.At) != (from.Number, from.At))
                return new(from, onward: false);
            rows.RemoveAt(0);
        }
        if (rows.Count > MostChanges)
            return new(from, onward: false);
        cache.Advance(rows, readAt);
        return null;
    }
}
