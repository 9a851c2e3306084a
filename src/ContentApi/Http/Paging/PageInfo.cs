using System.Text.Json.Serialization;

namespace ContentApi.Http.Paging;

/// <summary>Where a page stands in its list.</summary>
/// <param name="Limit">How many items a page holds at most.</param>
/// <param name="Next">Cursor of the next page, for <c>after</c>; null on the last page.</param>
public sealed record PageInfo(int Limit, string? Next)
{
    /// <summary>How many items the whole list has; absent unless <c>count=exact</c> asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }
}
