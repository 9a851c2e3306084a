using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>A question about what may come, with the scenarios that answer it; or the options that actors have.</summary>
public sealed record ScenarioAnalysis
{
    /// <summary>Id of the analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the analysis in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in the document, from 1, sections and scenario analyses counted together.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it asks what if, or lays out what each actor can do.</summary>
    public required ScenarioAnalysisKind Kind { get; init; }

    /// <summary>Heading as printed.</summary>
    public required string Question { get; init; }

    /// <summary>Whether its scenarios exclude each other and leave no other: then their probabilities make 100 %.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Text between the heading and the first scenario, in Portable Text.</summary>
    public IReadOnlyList<Block> Introduction { get; init; } = [];

    /// <summary>Scenarios in order.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];
}

/// <summary>What a scenario analysis does.</summary>
public enum ScenarioAnalysisKind
{
    /// <summary>It follows one supposition ("What if ...?").</summary>
    WhatIf,

    /// <summary>It lays out what each actor can do.</summary>
    StrategicOptions,
}
