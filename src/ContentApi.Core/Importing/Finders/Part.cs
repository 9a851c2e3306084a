using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>A part of the body while it is being read: a section, or a scenario analysis when it has a kind.</summary>
internal sealed class Part
{
    public string? Heading { get; init; }

    /// <summary>Level of the heading; null in documents that show none.</summary>
    public int? Level { get; init; }

    public ScenarioAnalysisKind? Kind { get; set; }

    /// <summary>The section's text, or the analysis' introduction.</summary>
    public List<Block> Content { get; } = [];

    public List<ScenarioPart> Scenarios { get; } = [];

    public bool IsAnalysis => Kind is not null;
}

/// <summary>A scenario while it is being read.</summary>
internal sealed class ScenarioPart
{
    public string? Label { get; init; }

    public required string Title { get; init; }

    public required ScenarioKind Kind { get; init; }

    public string? Actor { get; init; }

    public int? Level { get; init; }

    /// <summary>Whether its heading is the first words of a paragraph.</summary>
    public bool IsRunIn { get; init; }

    public List<Block> Content { get; } = [];
}
