using Microsoft.Extensions.Logging.Console;

namespace ContentApi.Commands;

/// <summary>How the web server is set up where the configuration does not say otherwise.</summary>
internal static class ServerDefaults
{
    public const string Url = "http://localhost:5080";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        var configured = AddressSettings.Any(key => !string.IsNullOrEmpty(builder.Configuration[key])) || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!configured)
            builder.WebHost.UseUrls(Url);
        // With the trace id of each request, which problem details name. Where no formatter is named, the console ignores the formatters' options.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= ConsoleFormatterNames.Simple)
            .Configure<SimpleConsoleFormatterOptions>(console => console.IncludeScopes = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter((provider, category, level) => level >= (category?.StartsWith("ContentApi", StringComparison.Ordinal) == true ? LogLevel.Information : LogLevel.Warning));
        // Why it does not start is told in one line, by the command.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        // It says nothing from Warning on, and while it may, the host makes a trace and a log scope for every request, cached or not; RequestActivity makes them instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The exception handler answers; what it is given is logged once, by it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
    }
}
