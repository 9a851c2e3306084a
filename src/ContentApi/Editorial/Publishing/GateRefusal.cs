using ContentApi.Core.Publishing;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

/// <summary>The answer when findings stop an article from being published.</summary>
internal static class GateRefusal
{
    /// <summary>Null when nothing stops it.</summary>
    public static ProblemHttpResult? Of(IReadOnlyList<Finding> stopping) => stopping.Count == 0 ? null : Problem.Of(ProblemType.NotPublishable,
        $"{stopping.Count} finding(s) stop it from being published.",
        [.. stopping.Select(finding => new ProblemError { Pointer = finding.Pointer ?? "", Code = finding.Code, Detail = finding.Detail })]);
}
