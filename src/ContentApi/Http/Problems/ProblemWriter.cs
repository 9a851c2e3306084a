using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Problems;

/// <summary>Writes problem details whatever the request accepts: an error in an unasked-for format is better than one without a body.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public const string MediaType = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, details) = (context.HttpContext, context.ProblemDetails);
        details.Instance ??= http.Request.Path + http.Request.QueryString;
        details.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        await http.Response.WriteAsJsonAsync<ProblemDetails>(details, options: null, MediaType, http.RequestAborted);
    }
}
