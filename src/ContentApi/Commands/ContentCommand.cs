using System.CommandLine;

namespace ContentApi.Commands;

/// <summary>A command that works on the content and ends: it opens the database, or uses the one that a running server has open.</summary>
internal static class ContentCommand
{
    public static void SetContentAction(this Command command, Func<ParseResult, WebApplication> build, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> action)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = build(parsed);
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Startup>().OpenAsync(share: true, cancellationToken);
            return await action(parsed, scope.ServiceProvider, cancellationToken);
        });
    }
}
