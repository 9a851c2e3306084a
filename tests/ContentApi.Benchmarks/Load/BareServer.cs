using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentApi.Benchmarks.Load;

/// <summary>Kestrel with nothing on it but one handler: no configuration, no logging, no routing.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(RequestDelegate handler)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(handler);
        await app.StartAsync();
        Console.WriteLine($"The bare server listens on {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The command that starts one of them in this program.</summary>
    public static string[] Command(params string[] arguments) => [typeof(BareServer).Assembly.Location, .. arguments];
}
