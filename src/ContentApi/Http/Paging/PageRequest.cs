using System.Globalization;
using ContentApi.Http.Problems;

namespace ContentApi.Http.Paging;

/// <summary>Which page of a list is asked for: the query parameters <c>limit</c> and <c>after</c>, read.</summary>
/// <param name="List">What a cursor is bound to: the list's name with its filter and sort.</param>
/// <param name="Limit">How many items at most, 1 to 100.</param>
/// <param name="After">Sort values of the last item of the page before; null for the first page.</param>
internal sealed record PageRequest(string List, int Limit, IReadOnlyList<object>? After)
{
    public const int DefaultLimit = 20;
    public const int MaximumLimit = 100;

    /// <summary>Reads the query; null with the errors when one is not allowed.</summary>
    public static PageRequest? Read(PageQuery query, string list, Keyset keyset, out IReadOnlyList<ProblemError> errors)
    {
        var found = new List<ProblemError>();
        var size = DefaultLimit;
        if (query.Limit is not null && !(int.TryParse(query.Limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= MaximumLimit))
            found.Add(new() { Parameter = "limit", Code = "out-of-range", Detail = $"'{query.Limit}' is not a whole number from 1 to {MaximumLimit}." });
        var place = query.After is not null && Cursor.Parse(query.After, list) is { } values ? keyset.Parse(values) : null;
        if (query.After is not null && place is null)
            found.Add(new() { Parameter = "after", Code = "unknown-cursor", Detail = "Not a cursor that this list gave: take it from page.next, and keep filters and sort as they were." });
        errors = found;
        return found.Count == 0 ? new PageRequest(list, size, place) : null;
    }
}
