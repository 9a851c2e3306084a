namespace ContentApi.Http.Paging;

/// <summary>What a cursor is bound to: a list with its filters and its order.</summary>
internal static class CursorBinding
{
    // What changes how much of an item is shown, or how many items, and not which come in which order.
    private static readonly HashSet<string> Free = ["limit", "after", "fields", "include", "count", "bodyFormat", "format"];

    public static string Of(string list, IQueryCollection query) => $"{list}?{string.Join('&', query.Where(parameter => !Free.Contains(parameter.Key))
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}={string.Join(',', Ordered(parameter.Key, [.. parameter.Value]))}"))}";

    /// <summary>Several values of a filter mean the same in any order, sort keys do not.</summary>
    private static IEnumerable<string?> Ordered(string parameter, string?[] values) => parameter == "sort" ? values : values.Order(StringComparer.Ordinal);
}
