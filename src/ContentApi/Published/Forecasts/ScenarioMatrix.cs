using ContentApi.Core.Articles;

namespace ContentApi.Published.Forecasts;

/// <summary>
/// The scenarios of an analysis side by side, as a table is drawn: one row a scenario, with a cell for each column of <c>outcomes</c> and then of <c>actors</c>, in their
/// order.
/// </summary>
public sealed record ScenarioMatrix
{
    /// <summary>The analysis.</summary>
    public required ScenarioAnalysisReference Analysis { get; init; }

    /// <summary>The article that it stands in.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>Whether the scenarios exclude each other and leave no other: then <c>sum</c> is about 1.</summary>
    public required bool Exclusive { get; init; }

    /// <summary>Columns: what the scenarios lead to, each text once, in the order in which it is first met.</summary>
    public required IReadOnlyList<OutcomeColumn> Outcomes { get; init; }

    /// <summary>Columns: those who act in a scenario, and those actors of the article whom a scenario's text names, in the order in which they are first met.</summary>
    public required IReadOnlyList<Term> Actors { get; init; }

    /// <summary>Rows: the scenarios in order.</summary>
    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>The ends and the middles of the current estimates, each added up, where what occurred counts as 1 and what did not as 0; null unless every scenario is estimated or has so been decided.</summary>
    public required ProbabilitySum? Sum { get; init; }
}

/// <summary>A column: something that scenarios lead to.</summary>
/// <param name="Text">The outcome's text, as the first scenario that has it puts it.</param>
public sealed record OutcomeColumn(string Text);

/// <summary>A row: a scenario with its cells.</summary>
public sealed record MatrixRow
{
    /// <summary>The scenario.</summary>
    public required MatrixScenario Scenario { get; init; }

    /// <summary>A cell for each column of outcomes: the id of the scenario's outcome, or null where it leads to no such thing.</summary>
    public required IReadOnlyList<Guid?> Outcomes { get; init; }

    /// <summary>A cell for each column of actors: <c>acts</c> for who acts in the scenario, <c>named</c> for whom its text names, null for others.</summary>
    public required IReadOnlyList<ActorPart?> Actors { get; init; }

    /// <summary>How likely it is held to be now; null while it is not estimated.</summary>
    public required EstimateItem? Estimate { get; init; }

    /// <summary>What became of it; null while that is not known.</summary>
    public required ResolutionItem? Resolution { get; init; }
}

/// <summary>The scenario of a row.</summary>
public sealed record MatrixScenario
{
    /// <summary>Id of the scenario.</summary>
    public required Guid Id { get; init; }

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
}

/// <summary>What an actor has to do with a scenario.</summary>
public enum ActorPart
{
    /// <summary>It is the actor's option, or response.</summary>
    Acts,

    /// <summary>The scenario's text names the actor.</summary>
    Named,
}

/// <summary>Estimates added up.</summary>
/// <param name="Low">Sum of the lower ends.</param>
/// <param name="Probability">Sum of the middles.</param>
/// <param name="High">Sum of the upper ends.</param>
public sealed record ProbabilitySum(decimal Low, decimal Probability, decimal High);
