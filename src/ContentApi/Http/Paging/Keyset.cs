using System.Globalization;
using Npgsql;

namespace ContentApi.Http.Paging;

/// <summary>What a list is sorted by: a total order, so that a place in it is told by the values alone (keyset paging).</summary>
/// <param name="Columns">The sort columns, the last of which makes the order total.</param>
internal sealed record Keyset(params IReadOnlyList<SortColumn> Columns)
{
    public string OrderBy => string.Join(", ", Columns.Select(column => column.Sql + (column.Descending ? " DESC" : "")));

    /// <summary>The condition for rows after a place whose values are parameters, numbered from <paramref name="first"/>.</summary>
    public string After(int first)
    {
        if (Columns.All(column => column.Descending == Columns[0].Descending))
            return $"({string.Join(", ", Columns.Select(column => column.Sql))}) {Columns[0].Beyond} ({string.Join(", ", Columns.Select((_, i) => $"${first + i}"))})";
        var condition = "";
        for (var i = Columns.Count - 1; i >= 0; i--)
        {
            var (column, value) = (Columns[i], $"${first + i}");
            condition = condition.Length == 0 ? $"{column.Sql} {column.Beyond} {value}" : $"({column.Sql} {column.Beyond} {value} OR ({column.Sql} = {value} AND {condition}))";
        }
        // The first column alone bounds the index scan; the rest decides among its equals.
        return $"{Columns[0].Sql} {Columns[0].Beyond}= $" + first + " AND " + condition;
    }

    /// <summary>The values as the database takes them; null when one is not of its column's type.</summary>
    public IReadOnlyList<object>? Parse(IReadOnlyList<string> values)
    {
        if (values.Count != Columns.Count)
            return null;
        var parsed = Columns.Zip(values, (column, value) => column.Parse(value)).OfType<object>().ToList();
        return parsed.Count == Columns.Count ? parsed : null;
    }

    /// <summary>The sort values of the row that the reader stands on, in its columns from <paramref name="first"/>.</summary>
    public IReadOnlyList<string> Values(NpgsqlDataReader reader, int first) => Format([.. Columns.Select((_, i) => reader.GetValue(first + i))]);

    /// <summary>The sort values of a row, as a cursor holds them.</summary>
    public IReadOnlyList<string> Format(params IReadOnlyList<object> values) => [.. Columns.Zip(values, (_, value) => SortColumn.Format(value))];
}

/// <summary>A column that a list is sorted by.</summary>
/// <param name="Sql">The column in SQL, collation included.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
internal sealed record SortColumn(string Sql, SortType Type, bool Descending = false)
{
    public string Beyond => Descending ? "<" : ">";

    public object? Parse(string value) => Type switch
    {
        SortType.Time => DateTime.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Utc ? time : null,
        SortType.Number => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        SortType.LongNumber => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        SortType.Fraction => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) && double.IsFinite(fraction) ? fraction : null,
        SortType.Id => Guid.TryParseExact(value, "N", out var id) ? id : null,
        _ => value.Contains('\0', StringComparison.Ordinal) ? null : value,
    };

    public static string Format(object value) => value switch
    {
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}

/// <summary>What a sort column holds.</summary>
internal enum SortType
{
    /// <summary>A point in time, in UTC.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A whole number that may be too large for 32 bits.</summary>
    LongNumber,

    /// <summary>A number that is not whole.</summary>
    Fraction,

    /// <summary>An id.</summary>
    Id,

    /// <summary>Text.</summary>
    Text,
}
