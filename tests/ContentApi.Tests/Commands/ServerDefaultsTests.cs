using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Commands;

public sealed class ServerDefaultsTests
{
    [Fact]
    public async Task The_console_shows_the_trace_id_that_a_problem_names()
    {
        await using var application = Program.Build([]);

        var tracking = application.Services.GetRequiredService<IOptions<LoggerFactoryOptions>>().Value;
        var console = application.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue;
        var lines = application.Services.GetRequiredService<IOptionsMonitor<SimpleConsoleFormatterOptions>>().CurrentValue;

        Assert.True(tracking.ActivityTrackingOptions.HasFlag(ActivityTrackingOptions.TraceId));
        Assert.Equal(ConsoleFormatterNames.Simple, console.FormatterName);
        Assert.True(lines.IncludeScopes);
    }
}
