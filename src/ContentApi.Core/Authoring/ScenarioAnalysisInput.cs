using ContentApi.Core.Articles;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>What an editor says of a scenario analysis.</summary>
public sealed record ScenarioAnalysisInput
{
    /// <summary>Id of the analysis; absent for one that is new.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name of the analysis in URLs' fragments; absent to keep the one that it has, or to have one made of the question.</summary>
    public string? Anchor { get; init; }

    /// <summary>Place in the document, from 1, as for sections.</summary>
    public int? Position { get; init; }

    /// <summary>Whether it asks what if, or lays out what each actor can do; <c>what-if</c> when absent.</summary>
    public ScenarioAnalysisKind? Kind { get; init; }

    /// <summary>Heading.</summary>
    public required string Question { get; init; }

    /// <summary>Whether its scenarios exclude each other and leave no other; false when absent.</summary>
    public bool? Exclusive { get; init; }

    /// <summary>Text between the heading and the first scenario.</summary>
    public BodyInput? Introduction { get; init; }

    /// <summary>Scenarios in order.</summary>
    public IReadOnlyList<ScenarioInput>? Scenarios { get; init; }
}

/// <summary>What an editor says of a scenario.</summary>
[ReadOnlyMembers("position")]
public sealed record ScenarioInput
{
    /// <summary>Id of the scenario; absent for one that is new.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name of the scenario in URLs' fragments; absent to keep the one that it has, or to have one made of the title.</summary>
    public string? Anchor { get; init; }

    /// <summary>Label as printed, without its colon (<c>Scenario 1</c>).</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is a course of events, a response to one, or an option; absent for what the analysis has: <c>scenario</c> or <c>option</c>.</summary>
    public ScenarioKind? Kind { get; init; }

    /// <summary>Heading without its label.</summary>
    public required string Title { get; init; }

    /// <summary>Who acts.</summary>
    public TermInput? Actor { get; init; }

    /// <summary>The scenario's text, bulleted lists included.</summary>
    public BodyInput? Content { get; init; }

    /// <summary>The items of the lists in the content, which is where they are changed; where the content has no list, they become one at its end.</summary>
    public IReadOnlyList<OutcomeInput>? Outcomes { get; init; }
}

/// <summary>What an editor says of an outcome.</summary>
public sealed record OutcomeInput
{
    /// <summary>Id of the outcome; absent for one that is new.</summary>
    public Guid? Id { get; init; }

    /// <summary>The item's text.</summary>
    public required string Text { get; init; }
}
