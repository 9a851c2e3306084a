namespace ContentApi.Http.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items, in the list's order.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Where this page stands.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public required PageInfo Info { get; init; }

    /// <summary>The same page of what its items are shown as.</summary>
    internal Page<TShown> As<TShown>(IReadOnlyList<TShown> shown) => new() { Data = shown, Info = Info };
}
