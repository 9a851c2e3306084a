using ContentApi.Commands;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests;

/// <summary>The program itself, from its entry point on, listening on a free port with the given settings. Any of its types tells the factory which program it is.</summary>
internal sealed class Application : WebApplicationFactory<Startup>
{
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly TimeProvider? time;

    public Application(IReadOnlyDictionary<string, string> settings, TimeProvider? time = null)
    {
        (this.settings, this.time) = (settings, time);
        UseKestrel(0);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration(configuration => configuration.Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = settings! }));
        builder.ConfigureLogging(logging => logging.ClearProviders());
        if (time is not null)
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(time)));
    }
}
