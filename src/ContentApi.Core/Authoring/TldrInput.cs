using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>What an editor says of a TL;DR.</summary>
[ReadOnlyMembers("forRevision", "isStale", "words", "readingSeconds")]
public sealed record TldrInput
{
    /// <summary>Id of the TL;DR; absent to keep the one that it has, or to have one made.</summary>
    public Guid? Id { get; init; }

    /// <summary>Label as printed, without its colon; absent to keep the one that it has, or for <c>TL;DR</c>.</summary>
    public string? Label { get; init; }

    /// <summary>The summary as plain text.</summary>
    public required string Text { get; init; }
}
