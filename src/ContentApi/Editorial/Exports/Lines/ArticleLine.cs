using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>An article with everything that is its own.</summary>
internal sealed record ArticleLine
{
    public string Type { get; } = LineType.Article;
    public required Guid Id { get; init; }

    /// <summary>Articles that are translations of each other share it.</summary>
    public required Guid TranslationGroupId { get; init; }
    public required ArticleStatus Status { get; init; }

    /// <summary>Number of its entity tag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was, or is to be said to have been, first published; null before.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When <see cref="ScheduledRevision"/> is to be published; null when nothing is scheduled.</summary>
    public DateTime? PublishAt { get; init; }

    /// <summary>When it is to be taken back; null when that is not scheduled.</summary>
    public DateTime? UnpublishAt { get; init; }

    /// <summary>Null with <see cref="PublishAt"/>.</summary>
    public int? ScheduledRevision { get; init; }

    /// <summary>Why a schedule was not kept; null if none was missed.</summary>
    public string? ScheduleFailure { get; init; }

    /// <summary>Null with <see cref="ScheduleFailure"/>.</summary>
    public DateTime? ScheduleFailedAt { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Every slug that is claimed for it.</summary>
    public required IReadOnlyList<string> Slugs { get; init; }

    /// <summary>Those of them that it was public under, and is not any more.</summary>
    public required IReadOnlyList<string> FormerSlugs { get; init; }

    /// <summary>The working copy: the latest revision, with its terms as they are called now.</summary>
    public required Article Document { get; init; }

    /// <summary>Every document that it ever had, from the first.</summary>
    public required IReadOnlyList<RevisionLine> Revisions { get; init; }

    /// <summary>What the public sees; null while it sees nothing.</summary>
    public PublishedLine? Published { get; init; }

    /// <summary>What is left of it in public; null unless it was public and is not any more.</summary>
    public TombstoneLine? Tombstone { get; init; }

    /// <summary>What readers were told of, from the first.</summary>
    public required IReadOnlyList<CorrectionLine> Corrections { get; init; }

    /// <summary>Every document of it, each with its place in the line.</summary>
    public IEnumerable<(Article Document, string Pointer)> Documents() =>
    [
        (Document, "/document"),
        .. Revisions.Select((revision, i) => (revision.Document, $"/revisions/{i}/document")),
        .. Published is null ? [] : new[] { (Published.Document, "/published/document") },
    ];
}
