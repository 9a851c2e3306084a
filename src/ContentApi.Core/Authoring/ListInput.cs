using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>Parts of an article in the envelope that they are read in.</summary>
/// <typeparam name="T">What an editor says of one.</typeparam>
[ReadOnlyMembers("page")]
public sealed record ListInput<T>
{
    /// <summary>The parts in order; those that are left out are removed.</summary>
    public required IReadOnlyList<T> Data { get; init; }
}
