namespace ContentApi.Http.OpenApi;

/// <summary>What callers of a list may name in its parameters, as metadata of its endpoint.</summary>
/// <param name="Sort">Sort keys, each also with a hyphen in front; none for what is no list and has members all the same.</param>
/// <param name="Fields">Members of an item.</param>
internal sealed record ListParameters(IReadOnlyList<string> Sort, IReadOnlyList<string> Fields)
{
    /// <summary>Whether it has the filters of lists.</summary>
    public bool HasFilters { get; init; } = true;

    /// <summary>Members that an item has only when they are asked for.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>What the parameter <c>q</c> finds, where it is no search for words; null where it is, or where there is none.</summary>
    public string? Finds { get; init; }

    /// <summary>Parameters that must be given.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What the parameter <c>type</c> may name of what changes, where changes are followed by a token; none elsewhere.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];
}
