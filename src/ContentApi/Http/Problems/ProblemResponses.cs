using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Problems;

/// <summary>Every answer that is an error is a problem: those of the framework (404, 405, 415, a body too large), and those of faults.</summary>
internal static class ProblemResponses
{
    /// <summary>Seconds after which a database that was out of reach is worth another try.</summary>
    public const string RetryAfter = "5";

    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>().AddProblemDetails()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteFault, SuppressDiagnosticsCallback = context => Expected(context.Exception) is not null })
            .UseStatusCodePages(async context => await WriteAsync(context.HttpContext, null));

    private static Task WriteFault(HttpContext http)
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        var details = Expected(fault) ?? Problem.Details(ProblemType.InternalError, "The request failed for a reason that is the server's.", []);
        http.Response.StatusCode = details.Status!.Value;
        if (details.Type == ProblemType.DatabaseUnavailable.Uri)
            http.Response.Headers.RetryAfter = RetryAfter;
        return WriteAsync(http, details);
    }

    /// <summary>The problem of an exception that is the caller's fault or an outage; null when it is a bug.</summary>
    private static ProblemDetails? Expected(Exception fault) => fault switch
    {
        BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
        BadHttpRequestException { StatusCode: >= 400 and < 500 } bad => Problem.Details(bad.StatusCode, bad.Message),
        _ => DatabaseFault.DetailOf(fault) is { } detail ? Problem.Details(ProblemType.DatabaseUnavailable, detail, []) : null,
    };

    /// <summary>Says where the body stops being what the operation takes; the parser's own words name types of the program.</summary>
    private static ProblemDetails OfJson(JsonException error)
    {
        int? line = error.LineNumber is { } before ? (int)before + 1 : null;
        return Problem.Details(ProblemType.MalformedRequest, "The body is not the JSON that this operation takes.",
            [new() { Pointer = "", Code = "invalid-json", Detail = $"It is no JSON, or not of the right form, at {error.Path ?? "$"}.", Line = line }]);
    }

    private static async Task WriteAsync(HttpContext http, ProblemDetails? details)
    {
        details ??= Problem.Details(http.Response.StatusCode, DetailOf(http));
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = http, ProblemDetails = details });
    }

    private static string DetailOf(HttpContext http) => http.Response.StatusCode switch
    {
        404 => $"There is nothing at {http.Request.Path}.",
        405 => $"{http.Request.Method} is not one of {http.Response.Headers.Allow}.",
        415 => $"The media type {http.Request.ContentType ?? "(none)"} is not supported here.",
        var status => ProblemType.ForStatus(status)?.Meaning ?? "The request cannot be answered.",
    };
}
