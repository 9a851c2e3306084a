using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Paging;

/// <summary>Which page of a list is asked for, as the query says it.</summary>
/// <param name="Limit">How many items at most, 1 to 100; 20 when absent.</param>
/// <param name="After">Cursor of the page, from <c>page.next</c> of the one before; absent for the first.</param>
internal sealed record PageQuery([property: FromQuery(Name = "limit")] string? Limit, [property: FromQuery(Name = "after")] string? After);
