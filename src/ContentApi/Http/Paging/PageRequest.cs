using ContentApi.Http.Problems;

namespace ContentApi.Http.Paging;

/// <summary>Which page of a list is asked for: the query parameters <c>limit</c> and <c>after</c>, read.</summary>
/// <param name="List">What a cursor is bound to: the list's name with its filter and sort.</param>
/// <param name="Limit">How many items at most, 1 to 100.</param>
/// <param name="After">Sort values of the last item of the page before; null for the first page.</param>
internal sealed record PageRequest(string List, int Limit, IReadOnlyList<object>? After)
{
    /// <summary>Reads the query; null, with what is refused told, when something is not allowed.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="list">What a cursor is bound to.</param>
    /// <param name="keyset">The list's order; null if that is not known because it was refused itself.</param>
    /// <param name="refuse">Takes each error.</param>
    public static PageRequest? Read(PageQuery query, string list, Keyset? keyset, Action<ProblemError> refuse)
    {
        var refused = false;
        var size = LimitRange.OfLists.Read(query.Limit, Refuse);
        var place = query.After is not null && Cursor.Parse(query.After, list) is { } values ? keyset?.Parse(values) : null;
        if (query.After is not null && keyset is not null && place is null)
            Refuse(new() { Parameter = "after", Code = "unknown-cursor", Detail = "Not a cursor that this list gave: take it from page.next, and keep filters and sort as they were." });
        return refused ? null : new PageRequest(list, size, place);

        void Refuse(ProblemError error)
        {
            refused = true;
            refuse(error);
        }
    }
}
