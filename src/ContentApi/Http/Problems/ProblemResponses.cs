using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace ContentApi.Http.Problems;

/// <summary>Every answer that is an error is a problem: those of the framework (404, 405, 415, a body too large), and those of faults.</summary>
internal static class ProblemResponses
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>().AddProblemDetails()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteFault, SuppressDiagnosticsCallback = context => Expected(context.Exception) is not null })
            .UseStatusCodePages(async context => await WriteAsync(context.HttpContext, null));

    private static Task WriteFault(HttpContext http)
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (fault is BadHttpRequestException { InnerException: JsonException json })
        {
            http.Response.StatusCode = ProblemType.MalformedRequest.Status;
            return WriteAsync(http, OfJson(json));
        }
        var (type, detail) = Expected(fault) ?? (ProblemType.InternalError, "The request failed for a reason that is the server's.");
        http.Response.StatusCode = type.Status;
        if (type == ProblemType.DatabaseUnavailable)
            http.Response.Headers.RetryAfter = "5";
        return WriteAsync(http, Problem.Details(type, detail, []));
    }

    /// <summary>The problem of an exception that is the caller's fault or an outage; null when it is a bug.</summary>
    private static (ProblemType Type, string Detail)? Expected(Exception fault) => fault switch
    {
        BadHttpRequestException { StatusCode: var status } bad when ProblemType.ForStatus(status) is { } type => (type, bad.Message),
        PostgresException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidPassword }
            => (ProblemType.DatabaseUnavailable, "The database refused the connection."),
        NpgsqlException and not PostgresException or SocketException or TimeoutException => (ProblemType.DatabaseUnavailable, "The database cannot be reached."),
        InvalidOperationException { InnerException: { } inner } => Expected(inner),
        _ => null,
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
        details ??= ProblemType.ForStatus(http.Response.StatusCode) is { } type ? Problem.Details(type, DetailOf(http), []) : new() { Status = http.Response.StatusCode };
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = http, ProblemDetails = details });
    }

    private static string DetailOf(HttpContext http) => http.Response.StatusCode switch
    {
        404 => $"There is nothing at {http.Request.Path}.",
        405 => $"{http.Request.Method} is not one of {http.Response.Headers.Allow}.",
        415 => $"The media type {http.Request.ContentType ?? "(none)"} is not supported here.",
        _ => ProblemType.ForStatus(http.Response.StatusCode)!.Meaning,
    };
}
