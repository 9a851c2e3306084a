using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Paging;

/// <summary>Which page of a list is asked for, as the query says it.</summary>
internal record PageQuery
{
    /// <summary>How many items at most, 1 to 100; 20 when absent.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>Cursor of the page, from <c>page.next</c> of the one before; absent for the first.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    /// <summary><c>exact</c> to have all items of the list counted.</summary>
    [FromQuery(Name = "count")]
    public string? Count { get; init; }
}
