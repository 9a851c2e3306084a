using System.CommandLine;
using ContentApi.Access.Keys;

namespace ContentApi.Commands;

/// <summary><c>serve</c>: opens the database, listens, and stops both when the process is asked to.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var serve = new Command("serve", "Serves the API (the default).") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((parsed, cancellationToken) => RunAsync(build(parsed), cancellationToken));
        root.Subcommands.Add(serve);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => RunAsync(build(parsed), cancellationToken));
    }

    private static async Task RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using (app)
        {
            KeyToken? key;
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var startup = scope.ServiceProvider.GetRequiredService<Startup>();
                await startup.OpenAsync(share: false, cancellationToken);
                key = await startup.FillAsync(cancellationToken);
            }
            await app.StartAsync(cancellationToken);
            Announce(app, key);
            await app.WaitForShutdownAsync(cancellationToken);
        }
    }

    private static void Announce(WebApplication app, KeyToken? key)
    {
        var url = app.Urls.FirstOrDefault() ?? ServerDefaults.Url;
        Console.WriteLine($"ContentApi listens on {string.Join(", ", app.Urls)}");
        Console.WriteLine($"Content            {url}/v1/articles");
        Console.WriteLine($"Documentation      {url}/docs");
        Console.WriteLine($"Database           {app.Services.GetRequiredService<Data.ContentDatabase>().Place}");
        if (key is not null)
            Console.WriteLine($"Administrator key  {key.Reveal()}   (shown this once: keep it)");
    }
}
