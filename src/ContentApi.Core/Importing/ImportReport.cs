using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing;

/// <summary>What was recognised in a document.</summary>
/// <param name="Format">Media type that it was read as.</param>
/// <param name="Sections">Number of sections.</param>
/// <param name="ScenarioAnalyses">Number of scenario analyses.</param>
/// <param name="Scenarios">Number of scenarios in all analyses.</param>
/// <param name="Outcomes">Number of outcomes of all scenarios.</param>
/// <param name="Citations">Number of entries of the reference list.</param>
/// <param name="Mentions">Number of in-text citations.</param>
/// <param name="Findings">What an editor should look at.</param>
public sealed record ImportReport(
    string Format,
    int Sections,
    int ScenarioAnalyses,
    int Scenarios,
    int Outcomes,
    int Citations,
    MentionCounts Mentions,
    IReadOnlyList<Finding> Findings);

/// <summary>How many in-text citations there are.</summary>
/// <param name="Resolved">Those matched to one entry of the reference list.</param>
/// <param name="Unresolved">Those that match none, or more than one.</param>
public sealed record MentionCounts(int Resolved, int Unresolved);
