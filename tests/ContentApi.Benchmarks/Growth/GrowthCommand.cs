using System.Globalization;
using System.Text;

namespace ContentApi.Benchmarks.Growth;

/// <summary><c>growth</c>: the hot reads, uncached, over ten times as much content and ten times again, with their query plans.</summary>
internal static class GrowthCommand
{
    private const double Goal = 1.3;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments);
        var last = options.Number("to", 100_000);
        await using var deployment = await Deployment.StartAsync(options.Text("folder"));
        var sizes = new List<Size>();
        for (var articles = options.Number("from", 1_000); articles <= last; articles *= 10)
            sizes.Add(await MeasureAsync(deployment, articles, articles - (sizes.Count == 0 ? 0 : sizes[^1].Articles)));
        await PerformancePage.WriteAsync("growth", $"""
            {await PerformancePage.ConditionsAsync(deployment, options.CommandLine("growth"))} One request at a time, without a cache; median / 99th percentile in ms. The last column but one is the median of the last size beside that of the first; goal <= {Goal:F1} for an article and for page 10,000.

            {Table(sizes)}
            {Plans(sizes[^1])}
            """);
        return sizes[^1].Reads.All(read => read.Plans.All(plan => plan.Findings.Count == 0)) ? 0 : 1;
    }

    private static async Task<Size> MeasureAsync(Deployment deployment, int articles, int added)
    {
        var taken = await deployment.FillAsync(added);
        await using var api = await deployment.ServeAsync(cacheBytes: 0);
        var measured = new List<MeasuredRead>();
        var reads = await HotRead.AllAsync(deployment, api);
        var statements = await CapturedStatement.OfAsync(deployment, [.. reads.Select(read => read.Paths[0])]);
        foreach (var (read, sent) in reads.Zip(statements))
        {
            var latency = await Latency.MeasureAsync(api, read);
            Console.WriteLine($"{articles,10:N0} {read.Name,-40} {latency.P50Milliseconds,8:F2} {latency.P99Milliseconds,8:F2}");
            var plans = new List<QueryPlan>();
            foreach (var statement in sent)
                plans.Add(await QueryPlan.OfAsync(deployment, statement));
            measured.Add(new(read.Name, latency, plans));
        }
        return new(articles, added, taken, await deployment.ScalarAsync<long>("SELECT pg_database_size(current_database())"), measured);
    }

    private static string Table(List<Size> sizes)
    {
        var table = new StringBuilder();
        Row("read", [.. sizes.Select(size => $"{size.Articles:N0}"), "ratio", "plan"]);
        Row("---", [.. sizes.Select(_ => "---"), "---", "---"]);
        for (var i = 0; i < sizes[0].Reads.Count; i++)
        {
            var (first, last) = (sizes[0].Reads[i], sizes[^1].Reads[i]);
            var findings = last.Plans.SelectMany(plan => plan.Findings).Distinct().ToList();
            Row(first.Name,
            [
                .. sizes.Select(size => $"{size.Reads[i].Latency.P50Milliseconds:F2} / {size.Reads[i].Latency.P99Milliseconds:F2}"),
                $"{last.Latency.P50Milliseconds / first.Latency.P50Milliseconds:F2}", findings.Count == 0 ? "indexes only" : string.Join(", ", findings),
            ]);
        }
        Row("database, GB", [.. sizes.Select(size => $"{size.Bytes / 1e9:F1}"), "", ""]);
        Row("articles written a second", [.. sizes.Select(size => $"{size.Added / size.Taken.TotalSeconds:N0}"), "", ""]);
        return table.ToString();

        void Row(string head, IEnumerable<string> cells) => table.Append(CultureInfo.InvariantCulture, $"| {head} | {string.Join(" | ", cells)} |\n");
    }

    private static string Plans(Size size)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The plans at {size.Articles:N0} articles:\n");
        foreach (var read in size.Reads)
            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{read.Name}</summary>\n\n```\n{string.Join("\n\n", read.Plans.Select(plan => plan.Text))}\n```\n\n</details>\n");
        return text.ToString();
    }

    private sealed record Size(int Articles, int Added, TimeSpan Taken, long Bytes, IReadOnlyList<MeasuredRead> Reads);

    private sealed record MeasuredRead(string Name, Latency Latency, IReadOnlyList<QueryPlan> Plans);
}
