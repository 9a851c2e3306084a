using System.Diagnostics;

namespace ContentApi.Http;

/// <summary>
/// Gives each request its trace (W3C Trace Context), which problems and log lines name. The host would do it for every request as long as it may log, before
/// the cache can answer: see <c>ServerDefaults</c>. Where a tool listens to the host's traces, the host does.
/// </summary>
internal static class RequestActivity
{
    private static readonly Func<ILogger, string, PathString, IDisposable?> Scope = LoggerMessage.DefineScope<string, PathString>("RequestId:{RequestId} RequestPath:{RequestPath}");

    public static void UseRequestActivity(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestActivity));
        app.Use((http, next) => Activity.Current is null ? RunAsync(http, next, logger) : next(http));
    }

    private static async Task RunAsync(HttpContext http, RequestDelegate next, ILogger logger)
    {
        using var activity = new Activity("request");
        DistributedContextPropagator.Current.ExtractTraceIdAndState(http.Request.Headers, Header, out var parent, out var state);
        if (!string.IsNullOrEmpty(parent))
            activity.SetParentId(parent).TraceStateString = state;
        activity.Start();
        using var scope = Scope(logger, http.TraceIdentifier, http.Request.Path);
        await next(http);
    }

    private static void Header(object? carrier, string name, out string? value, out IEnumerable<string>? values) =>
        (value, values) = (((IHeaderDictionary)carrier!)[name].FirstOrDefault(), null);
}
