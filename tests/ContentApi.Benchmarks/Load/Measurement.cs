namespace ContentApi.Benchmarks.Load;

/// <summary>What one run under load showed.</summary>
/// <param name="Throughput">Answers a second.</param>
/// <param name="P50">Median latency; null where it was not measured.</param>
/// <param name="P99">Latency that 99 in 100 answers did not exceed; null where it was not measured.</param>
internal sealed record Measurement(double Throughput, TimeSpan? P50, TimeSpan? P99)
{
    /// <summary>The medians of several runs, each figure by itself.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) => new(
        Middle(runs.Select(run => run.Throughput)),
        runs.First().P50 is null ? null : TimeSpan.FromMilliseconds(Middle(runs.Select(run => run.P50!.Value.TotalMilliseconds))),
        runs.First().P99 is null ? null : TimeSpan.FromMilliseconds(Middle(runs.Select(run => run.P99!.Value.TotalMilliseconds))));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
