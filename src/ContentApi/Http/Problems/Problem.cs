using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ContentApi.Http.Problems;

/// <summary>Makes problem details (RFC 9457) of the kinds in <see cref="ProblemType"/>.</summary>
internal static class Problem
{
    public static ProblemHttpResult Of(ProblemType type, string detail, params IReadOnlyList<ProblemError> errors) =>
        TypedResults.Problem(Details(type, detail, errors));

    /// <summary>Query parameters say what they may not.</summary>
    public static ProblemHttpResult OfParameters(IReadOnlyList<ProblemError> errors) => Of(ProblemType.MalformedRequest, "A query parameter has a value that is not allowed.", errors);

    /// <summary>Members of the body break rules.</summary>
    public static ProblemHttpResult OfMembers(IReadOnlyList<ProblemError> errors) => Of(ProblemType.Invalid, "The body breaks a rule.", errors);

    public static ProblemHttpResult NotFound(string what, string idOrSlug) =>
        Of(ProblemType.NotFound, $"There is no {what} '{idOrSlug}'.");

    public static ProblemHttpResult PreconditionFailed(string currentETag)
    {
        var details = Details(ProblemType.PreconditionFailed, $"The current entity tag is {currentETag}.", []);
        details.Extensions["currentETag"] = currentETag;
        return TypedResults.Problem(details);
    }

    /// <summary>The general problem of a status; one without a kind of its own says no more than the status does (RFC 9457, section 4.2.1).</summary>
    public static ProblemDetails Details(int status, string detail) => ProblemType.ForStatus(status) is { } type
        ? Details(type, detail, []) : new() { Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail };

    public static ProblemDetails Details(ProblemType type, string detail, IReadOnlyList<ProblemError> errors)
    {
        var details = new ProblemDetails { Type = type.Uri, Title = type.Title, Status = type.Status, Detail = detail };
        if (errors.Count > 0)
            details.Extensions["errors"] = errors;
        return details;
    }
}
