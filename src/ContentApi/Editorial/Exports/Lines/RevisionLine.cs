using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>An article's document as one write left it.</summary>
internal sealed record RevisionLine
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The revision, this one or an earlier one, in which the body last changed.</summary>
    public required int BodyRevision { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for none.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for none.</summary>
    public string? Subject { get; init; }
    public required string Reason { get; init; }
    public required Article Document { get; init; }
}
