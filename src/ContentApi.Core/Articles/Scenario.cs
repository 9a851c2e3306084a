using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>One course of events, one response, or one actor's option within a scenario analysis.</summary>
public sealed record Scenario
{
    /// <summary>Id of the scenario.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the scenario in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in its analysis, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Label as printed, without its colon (<c>Scenario 1</c>, <c>Potential Response</c>); null if none.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is a course of events, a response to one, or an option.</summary>
    public required ScenarioKind Kind { get; init; }

    /// <summary>Heading without its label.</summary>
    public required string Title { get; init; }

    /// <summary>Who acts, when the heading names one actor; null otherwise.</summary>
    public Term? Actor { get; init; }

    /// <summary>The scenario's text, in Portable Text, bulleted lists included.</summary>
    public IReadOnlyList<Block> Content { get; init; } = [];

    /// <summary>Each item of the bulleted lists in the content.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];
}

/// <summary>What a scenario is.</summary>
public enum ScenarioKind
{
    /// <summary>A course of events.</summary>
    Scenario,

    /// <summary>A response to events.</summary>
    Response,

    /// <summary>What an actor can choose to do.</summary>
    Option,
}

/// <summary>One result that a scenario leads to: an item of a bulleted list in its text.</summary>
public sealed record Outcome
{
    /// <summary>Id of the outcome.</summary>
    public required Guid Id { get; init; }

    /// <summary>The item's text.</summary>
    public required string Text { get; init; }
}
