using System.Diagnostics.CodeAnalysis;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Forecasting;

/// <summary>How the estimates of scenarios that were resolved fared: of each scenario the last one that was made in time, or of authors who were asked for the last one of each.</summary>
public sealed record CalibrationReport : CalibrationScores
{
    /// <summary>The same for each author, topic or publication, those with the most forecasts first, a hundred at most; empty unless <c>groupBy</c> asks for them.</summary>
    public required IReadOnlyList<CalibrationGroup> Groups { get; init; }

    /// <summary>How many more groups there are.</summary>
    public required int GroupsOmitted { get; init; }

    /// <summary>Scores of all, with those of groups.</summary>
    [SetsRequiredMembers]
    public CalibrationReport(CalibrationScores scores, IReadOnlyList<CalibrationGroup> groups, int groupsOmitted)
        : base(scores) => (Groups, GroupsOmitted) = (groups, groupsOmitted);
}

/// <summary>How the forecasts fared that one author made, or that are about one topic, or of one publication.</summary>
public sealed record CalibrationGroup : CalibrationScores
{
    /// <summary>The author, the topic or the publication; null for nobody in particular, or no publication.</summary>
    public required Term? Group { get; init; }

    /// <summary>Scores of a group.</summary>
    [SetsRequiredMembers]
    public CalibrationGroup(CalibrationScores scores, Term? group)
        : base(scores) => Group = group;
}
