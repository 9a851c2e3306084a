using ContentApi.Core.Publishing;
using ContentApi.Published;

namespace ContentApi.Editorial.Articles;

/// <summary>An article as editors have it: the members of the public article, and where it stands.</summary>
public sealed record WorkingCopyRepresentation : ArticleRepresentation
{
    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The revision that the public sees; null while it sees none.</summary>
    public required int? PublishedRevision { get; init; }

    /// <summary>What an editor should look at, as the document stands now.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>An article as the editors' list gives it: without sections, scenario analyses and citations.</summary>
public sealed record WorkingCopySummary : ArticleSummary
{
    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The revision that the public sees; null while it sees none.</summary>
    public required int? PublishedRevision { get; init; }
}
