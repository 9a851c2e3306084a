namespace ContentApi.Core.Articles;

/// <summary>What a part of an article is. An id belongs to one of them for ever.</summary>
public enum PartKind
{
    /// <summary>The TL;DR.</summary>
    Tldr,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A scenario analysis.</summary>
    ScenarioAnalysis,

    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>An outcome.</summary>
    Outcome,

    /// <summary>An entry of the reference list.</summary>
    Citation,

    /// <summary>A place in the text that cites.</summary>
    Mention,
}
