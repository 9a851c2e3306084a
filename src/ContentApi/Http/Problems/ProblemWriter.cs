using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Problems;

/// <summary>Writes problem details whatever the request accepts: an error in an unasked-for format is better than one without a body.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public const string MediaType = "application/problem+json";

    /// <summary>The one query parameter that holds a secret.</summary>
    private const string SecretParameter = "token";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, details) = (context.HttpContext, context.ProblemDetails);
        details.Instance ??= http.Request.Path + Masked(http.Request.QueryString);
        details.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        await http.Response.WriteAsJsonAsync<ProblemDetails>(details, options: null, MediaType, http.RequestAborted);
    }

    /// <summary>The query without the secret that it may hold: problems are logged and passed on.</summary>
    private static string Masked(QueryString query) => !query.HasValue ? "" : "?" + string.Join('&', query.Value[1..].Split('&').Select(parameter =>
        Uri.UnescapeDataString(parameter.Split('=')[0]).Equals(SecretParameter, StringComparison.OrdinalIgnoreCase) ? SecretParameter + "=***" : parameter));
}
