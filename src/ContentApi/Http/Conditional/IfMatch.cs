using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Http.Conditional;

/// <summary>The precondition that every write to something that exists needs (RFC 6585, section 3; RFC 9110, section 13.1.1).</summary>
internal static class IfMatch
{
    /// <summary>Null when <c>If-Match</c> names the current entity tag; else the problem to answer with.</summary>
    public static ProblemHttpResult? Refuse(HttpRequest request, string currentETag)
    {
        if (request.Headers.IfMatch.Count == 0)
            return Problem.Of(ProblemType.PreconditionRequired, "Send If-Match with the entity tag that you read it with.",
                new ProblemError { Parameter = "If-Match", Code = "required", Detail = "The header is missing." });
        return EntityTag.Matches(request.Headers.IfMatch, currentETag) ? null : Problem.PreconditionFailed(currentETag);
    }
}
