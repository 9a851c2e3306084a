using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Published;

/// <summary>An article, whole.</summary>
public record ArticleRepresentation : ArticleSummary
{
    /// <summary>Argued sections in order; the text before the first heading is a section without one.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>"What if ...?" analyses and strategic options in order.</summary>
    public required IReadOnlyList<ScenarioAnalysis> ScenarioAnalyses { get; init; }

    /// <summary>Heading of the reference list as printed; null when there is none.</summary>
    public required string? ReferencesHeading { get; init; }

    /// <summary>The reference list in the order printed.</summary>
    public required IReadOnlyList<CitationRepresentation> Citations { get; init; }
}

/// <summary>One entry of an article's reference list.</summary>
public record CitationRepresentation
{
    /// <summary>Id of the citation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Readable key, unique in the article (<c>mearsheimer-2010</c>).</summary>
    public required string Key { get; init; }

    /// <summary>The reference as given.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the work that it refers to; null when the reference says too little to tell.</summary>
    public required Guid? WorkId { get; init; }

    /// <summary>The reference as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>The places where the text cites it, in reading order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
