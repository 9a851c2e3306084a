using System.Diagnostics.CodeAnalysis;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Http.Paging;

/// <summary>Which page of a list is asked for: the query parameters <c>limit</c>, <c>after</c> and <c>count</c>, read.</summary>
/// <param name="List">What a cursor is bound to: the list's name with its filter and sort.</param>
/// <param name="Order">What the list is sorted by.</param>
/// <param name="Limit">How many items at most, 1 to 100.</param>
/// <param name="After">Sort values of the last item of the page before; null for the first page.</param>
/// <param name="IsCounted">Whether all items of the list are to be counted.</param>
internal sealed record PageRequest(string List, Keyset Order, int Limit, IReadOnlyList<object>? After, bool IsCounted)
{
    /// <summary>One row more than the page holds tells whether there is a next one.</summary>
    public int Rows => Limit + 1;

    /// <summary>Reads the query of a list that has no other parameters; the problem when something is not allowed.</summary>
    public static bool TryRead(PageQuery query, string list, Keyset order, [NotNullWhen(true)] out PageRequest? page, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        var errors = new List<ProblemError>();
        page = Read(query, list, order, errors.Add);
        problem = page is null ? Problem.OfParameters(errors) : null;
        return page is not null;
    }

    /// <summary>Reads the query; null, with what is refused told, when something is not allowed.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="list">What a cursor is bound to.</param>
    /// <param name="order">The list's order; null if that is not known because it was refused itself.</param>
    /// <param name="refuse">Takes each error.</param>
    public static PageRequest? Read(PageQuery query, string list, Keyset? order, Action<ProblemError> refuse)
    {
        var refused = false;
        var size = LimitRange.OfLists.Read(query.Limit, Refuse);
        var place = query.After is not null && Cursor.Parse(query.After, list) is { } values ? order?.Parse(values) : null;
        if (query.After is not null && order is not null && place is null)
            Refuse(new() { Parameter = "after", Code = "unknown-cursor", Detail = "Not a cursor that this list gave: take it from page.next, and keep filters and sort as they were." });
        if (query.Count is not (null or "exact"))
            Refuse(new() { Parameter = "count", Code = "unknown-value", Detail = $"'{query.Count}' is unknown; there is exact." });
        return refused || order is null ? null : new PageRequest(list, order, size, place, query.Count is not null);

        void Refuse(ProblemError error)
        {
            refused = true;
            refuse(error);
        }
    }

    /// <summary>The page of the rows that were found, which are up to <see cref="Rows"/>; links the next one.</summary>
    /// <param name="found">The rows, in order.</param>
    /// <param name="place">The sort values of a row.</param>
    /// <param name="total">How many items the list has; null when nobody asked.</param>
    /// <param name="http">The request.</param>
    public Page<T> Of<T>(IReadOnlyList<T> found, Func<T, IReadOnlyList<object>> place, long? total, HttpContext http)
    {
        var shown = found.Take(Limit).ToList();
        var next = found.Count > Limit ? Cursor.Format(List, Order.Format(place(shown[^1]))) : null;
        PageLink.Add(http, next);
        return new() { Data = shown, Info = new(Limit, next) { Total = total } };
    }
}
