using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentApi.Benchmarks.Load;

/// <summary><c>load</c>: the API's reads beside their limits, all of them started by this one run.</summary>
internal static class LoadCommand
{
    private const string FirstPage = "/v1/articles";

    // Bytes of the article that is read, or as near as the samples come.
    private const int UsualSize = 13_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments);
        var settings = new LoadSettings(options.Number("runs", 3), TimeSpan.FromSeconds(options.Number("seconds", 8)));
        var (articles, searched) = (options.Number("articles", 1_000), options.Number("search-articles", 100_000));
        await using var deployment = await Deployment.StartAsync(options.Text("folder"));
        await deployment.FillAsync(articles);
        var slug = await deployment.ScalarAsync<string>(
            $"SELECT slug FROM published.articles JOIN published.renderings ON article_id = id AND format = 'json' WHERE locale = 'en' ORDER BY abs(octet_length(renderings.body) - {UsualSize}), id LIMIT 1");

        var (comparisons, memory, size) = await CachedAsync(deployment, slug, settings);
        comparisons = [.. comparisons, .. await UncachedAsync(deployment, slug, settings)];
        if (searched > articles)
        {
            await deployment.FillAsync(searched - articles);
            comparisons = [.. comparisons, await SearchAsync(deployment, searched, settings)];
        }
        var text = $"""
            {await PerformancePage.ConditionsAsync(deployment, options.CommandLine("load"))} {LoadGenerator.Name}; medians of {settings.Runs} runs of {settings.Duration.TotalSeconds:F0} s, the two contenders in turn; an article of {size:N0} bytes, 20 in a list.

            {Table(comparisons)}
            Memory of the API after the load and with its cache full (default limit): {memory:F0} MB resident; goal <= 250 MB: {(memory <= 250 ? "met" : "**missed**")}.
            """;
        await PerformancePage.WriteAsync("load", text);
        return comparisons.All(comparison => comparison.IsMet) && memory <= 250 ? 0 : 1;
    }

    private static async Task<(IReadOnlyList<Comparison> Comparisons, double Memory, int Size)> CachedAsync(Deployment deployment, string slug, LoadSettings settings)
    {
        await using var api = await deployment.ServeAsync();
        var article = new Uri(api.Address, $"/v1/articles/{slug}");
        var plain = await Contender.OfAsync("cached", article, 200);
        var comparisons = new List<Comparison>();
        foreach (var (coding, contender) in new[] { ("plain", plain), ("br", await Contender.OfAsync("cached br", article, 200, ("Accept-Encoding", "br"))) })
        {
            await using var bare = await ServerProcess.StartAsync(BareServer.Command(BareBytes.Command, await contender.Answer.WriteAsync()));
            comparisons.Add(await Comparison.RunAsync($"article, cached, {coding}", "bare Kestrel, same bytes and headers", 0.85, 1.5, contender, await contender.BesideAsync("bare Kestrel", bare), settings));
        }
        var current = await Contender.OfAsync("304", article, 304, ("If-None-Match", plain.Answer.ETag!));
        comparisons.Add(await Comparison.RunAsync("article, 304", "own cached 200", 1.2, null, current, plain, settings));
        await FillCacheAsync(api);
        return (comparisons, api.ResidentMegabytes, plain.Answer.Body.Length);
    }

    /// <summary>Reads every article in every format and coding, so that the cache is as full as it gets.</summary>
    private static async Task FillCacheAsync(ServerProcess api)
    {
        for (var next = $"{FirstPage}?limit=100"; next is not null;)
        {
            using var page = JsonDocument.Parse((await CapturedResponse.GetAsync(new(api.Address, next), new Dictionary<string, string>())).Body);
            foreach (var article in page.RootElement.GetProperty("data").EnumerateArray())
            {
                foreach (var format in (string[])["json", "markdown", "html", "text", "jsonld"])
                    await CapturedResponse.GetAsync(new(api.Address, $"{FirstPage}/{article.GetProperty("id").GetString()}?format={format}"), new Dictionary<string, string> { ["Accept-Encoding"] = "br" });
            }
            next = page.RootElement.GetProperty("page").GetProperty("next").GetString() is { } cursor ? $"{FirstPage}?limit=100&after={cursor}" : null;
        }
    }

    private static async Task<IReadOnlyList<Comparison>> UncachedAsync(Deployment deployment, string slug, LoadSettings settings)
    {
        var statements = await CapturedStatement.OfAsync(deployment, $"/v1/articles/{slug}", FirstPage);
        await using var api = await deployment.ServeAsync(cacheBytes: 0);
        var comparisons = new List<Comparison>();
        foreach (var (read, path, goal, statement) in new[] { ("article, uncached", $"/v1/articles/{slug}", 0.85, statements[0][0]), ("20 articles, uncached", FirstPage, 0.80, statements[1][0]) })
        {
            var ours = await Contender.OfAsync(read, new(api.Address, path), 200);
            var rows = await RowsLike.FindAsync(deployment, statement, ours.Answer.Body);
            await using var bare = await ServerProcess.StartAsync(BareServer.Command(BareRows.Command, deployment.Delivery, await rows.WriteAsync()));
            comparisons.Add(await Comparison.RunAsync(read, "bare Npgsql, same SQL and bytes", goal, null, ours, await ours.BesideAsync("bare Npgsql", bare), settings));
        }
        return comparisons;
    }

    private static async Task<Comparison> SearchAsync(Deployment deployment, int articles, LoadSettings settings)
    {
        const string path = "/v1/search?q=ceiling%20tariff";
        var statements = (await CapturedStatement.OfAsync(deployment, path))[0];
        await using var api = await deployment.ServeAsync(cacheBytes: 0);
        var ours = await Contender.OfAsync("search", new(api.Address, path), 200);
        return await Comparison.RunAsync($"search, {articles:N0} articles, uncached", "the same SQL through pgbench", 0.85, null, ours.MeasureAsync, new PgBench(deployment, statements).MeasureAsync, settings);
    }

    private static string Table(IEnumerable<Comparison> comparisons)
    {
        var table = new StringBuilder("| read | beside | requests/s | limit | ratio | goal | p50 | p99 | limit's p99 | |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in comparisons)
        {
            var goal = row.MostP99 is { } most ? $">= {row.Goal:F2}, p99 <= {most:F1}x" : $">= {row.Goal:F2}";
            table.Append(CultureInfo.InvariantCulture, $"| {row.Read} | {row.Beside} | {row.Ours.Throughput:N0} | {row.Limit.Throughput:N0} | {row.Ratio:F2} | {goal} | {Milliseconds(row.Ours.P50)} | {Milliseconds(row.Ours.P99)} | {Milliseconds(row.Limit.P99)} | {(row.IsMet ? "met" : "**missed**")} |\n");
        }
        return table.ToString();
    }

    private static string Milliseconds(TimeSpan? latency) => latency is { } value ? $"{value.TotalMilliseconds:F2} ms" : "-";
}
