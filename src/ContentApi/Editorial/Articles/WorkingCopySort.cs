using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;

namespace ContentApi.Editorial.Articles;

/// <summary>What editors' lists of articles can be sorted by; the last changed come first when nothing is said.</summary>
internal static class WorkingCopySort
{
    private static readonly (string Name, SortColumn Column, Func<WorkingCopy, object> Value)[] Keys =
    [
        ("updatedAt", new("item.updated_at", SortType.Time), copy => copy.UpdatedAt),
        ("createdAt", new("item.created_at", SortType.Time), copy => copy.CreatedAt),
        // As much of it as a cursor has room for.
        ("title", new($"left(item.title, {LongestTitle})", SortType.Text), copy => Left(copy.Title)),
    ];

    private static readonly (SortColumn Column, Func<WorkingCopy, object> Value) Tie = (new("item.id", SortType.Id), copy => copy.Id);

    private const int LongestTitle = 200;

    public static IEnumerable<string> Names => Keys.SelectMany(key => new[] { key.Name, "-" + key.Name });

    /// <summary>The order that is asked for; null when it is refused.</summary>
    public static Keyset? Read(string? sort, Action<ProblemError> refuse)
    {
        var columns = new List<SortColumn>();
        foreach (var name in (sort ?? "-updatedAt").Split(','))
        {
            var descending = name.StartsWith('-');
            var key = Array.Find(Keys, key => key.Name == (descending ? name[1..] : name));
            if (key.Name is null || columns.Exists(column => column.Sql == key.Column.Sql))
            {
                refuse(new() { Parameter = "sort", Code = "unknown-value", Detail = $"'{name}' is unknown, or given twice; there are {string.Join(", ", Names)}, joined by commas." });
                return null;
            }
            columns.Add(key.Column with { Descending = descending });
        }
        return new([.. columns, Tie.Column with { Descending = columns[^1].Descending }]);
    }

    /// <summary>The sort values of a working copy.</summary>
    public static IReadOnlyList<object> Values(Keyset order, WorkingCopy copy) =>
        [.. order.Columns.Select(column => column.Sql == Tie.Column.Sql ? Tie.Value(copy) : Array.Find(Keys, key => key.Column.Sql == column.Sql).Value(copy))];

    /// <summary>The first characters as PostgreSQL counts them: code points.</summary>
    private static string Left(string title) => string.Concat(title.EnumerateRunes().Take(LongestTitle).Select(rune => rune.ToString()));
}
