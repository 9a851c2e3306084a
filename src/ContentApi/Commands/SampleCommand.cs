using System.CommandLine;
using System.Diagnostics;
using ContentApi.Editorial.Samples;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>sample</c>: fills the database with generated articles, to try and to measure with.</summary>
internal static class SampleCommand
{
    private const int MaximumCount = 10_000_000;

    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var count = new Option<int>("--count") { Description = "How many articles to write.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Number that the articles are drawn from: the same gives the same articles.", DefaultValueFactory = _ => 1 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaximumCount)
                result.AddError($"--count is a whole number from 1 to {MaximumCount}.");
        });
        var sample = new Command("sample", "Fills the database with generated articles, published, in addition to what is there. From 20,000 on it makes the indexes anew, and readers wait until it ends.") { count, seed };
        sample.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var articles = parsed.GetRequiredValue(count);
            var watch = Stopwatch.StartNew();
            await AnsiConsole.Progress().StartAsync(progress =>
            {
                var task = progress.AddTask("Writing", maxValue: articles);
                return services.GetRequiredService<SampleGeneration>().RunAsync(articles, parsed.GetValue(seed), written =>
                {
                    task.Increment(written);
                    if (task.Value >= articles)
                        task.Description("Indexing").IsIndeterminate(indeterminate: true);
                }, cancellationToken);
            });
            Console.WriteLine($"{articles} article(s) written in {watch.Elapsed.TotalSeconds:F0} s.");
            return 0;
        });
        root.Subcommands.Add(sample);
    }
}
