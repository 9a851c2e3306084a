using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>What an editor says of an entry of the reference list.</summary>
[ReadOnlyMembers("workId", "mentions")]
public sealed record CitationInput
{
    /// <summary>Id of the citation; absent for one that is new.</summary>
    public Guid? Id { get; init; }

    /// <summary>Readable key, unique in the article; absent to keep the one that it has, or to have one made of authors and year.</summary>
    public string? Key { get; init; }

    /// <summary>The reference as it is to be printed.</summary>
    public required string Text { get; init; }

    /// <summary>The reference as a CSL-JSON item, whose <c>id</c> is not looked at; absent to have the text read.</summary>
    public CslItemInput? Csl { get; init; }
}
