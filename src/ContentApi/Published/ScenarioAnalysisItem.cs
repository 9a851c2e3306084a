using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Published;

/// <summary>A scenario analysis by itself.</summary>
public sealed record ScenarioAnalysisItem
{
    /// <summary>Id of the analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that it stands in.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>Name of the analysis in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in the document, from 1, sections and scenario analyses counted together.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it asks what if, or lays out what each actor can do.</summary>
    public required ScenarioAnalysisKind Kind { get; init; }

    /// <summary>Heading as printed.</summary>
    public required string Question { get; init; }

    /// <summary>Whether its scenarios exclude each other and leave no other: then their probabilities make 100 %.</summary>
    public required bool Exclusive { get; init; }

    /// <summary>Text between the heading and the first scenario.</summary>
    public required IReadOnlyList<Block> Introduction { get; init; }

    /// <summary>Scenarios in order.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }
}
