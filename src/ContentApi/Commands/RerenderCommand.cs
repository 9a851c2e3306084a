using System.CommandLine;
using ContentApi.Published;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>rerender</c>: makes anew what an older renderer made. It can be stopped and started again, and runs beside a serving program.</summary>
internal static class RerenderCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var rerender = new Command("rerender", "Renders published articles again that an older version of the program rendered.");
        rerender.SetContentAction(build, async (_, services, cancellationToken) =>
        {
            var rerendering = services.GetRequiredService<Rerendering>();
            var outdated = await rerendering.CountAsync(cancellationToken);
            var done = await AnsiConsole.Progress().StartAsync(progress =>
            {
                var task = progress.AddTask("Rendering", maxValue: Math.Max(outdated, 1));
                return rerendering.RunAsync(_ => task.Increment(1), cancellationToken);
            });
            Console.WriteLine($"{done} article(s) rendered by renderer {ArticleRenderer.Version}.");
            return 0;
        });
        root.Subcommands.Add(rerender);
    }
}
