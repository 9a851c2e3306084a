using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;
using ContentApi.Published.Forecasts;

namespace ContentApi.Published;

/// <summary>A scenario by itself.</summary>
public sealed record ScenarioItem
{
    /// <summary>Id of the scenario.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that it stands in.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>The analysis that it is part of.</summary>
    public required ScenarioAnalysisReference Analysis { get; init; }

    /// <summary>Name of the scenario in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in its analysis, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Label as printed, without its colon; null if none.</summary>
    public required string? Label { get; init; }

    /// <summary>Whether it is a course of events, a response to one, or an option.</summary>
    public required ScenarioKind Kind { get; init; }

    /// <summary>Heading without its label.</summary>
    public required string Title { get; init; }

    /// <summary>Who acts, when the heading names one actor; null otherwise.</summary>
    public required Term? Actor { get; init; }

    /// <summary>The scenario's text, bulleted lists included.</summary>
    public required IReadOnlyList<Block> Content { get; init; }

    /// <summary>Each item of the bulleted lists in the content.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>How likely it is held to be: the estimate of the latest time; null while there is none.</summary>
    public required EstimateItem? Estimate { get; init; }

    /// <summary>What became of it; null while that is not known.</summary>
    public required ResolutionItem? Resolution { get; init; }
}

/// <summary>The scenario analysis that a scenario is part of.</summary>
public sealed record ScenarioAnalysisReference
{
    /// <summary>Id of the analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the analysis in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Whether it asks what if, or lays out what each actor can do.</summary>
    public required ScenarioAnalysisKind Kind { get; init; }

    /// <summary>Heading as printed.</summary>
    public required string Question { get; init; }
}
