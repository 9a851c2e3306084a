using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>What the public sees of an article: what everything public is made of.</summary>
internal sealed record PublishedLine
{
    public required int Revision { get; init; }
    public required int BodyRevision { get; init; }
    public required Guid TranslationGroupId { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }
    public required Article Document { get; init; }
}
