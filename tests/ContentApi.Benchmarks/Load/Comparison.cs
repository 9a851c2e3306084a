namespace ContentApi.Benchmarks.Load;

/// <summary>Two measured side by side: A B A B A B, so that what else happens on the machine falls on both.</summary>
internal sealed record Comparison(string Read, string Beside, double Goal, double? MostP99, Measurement Ours, Measurement Limit)
{
    // Until the runtime has compiled the hot path for the last time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public double Ratio => Ours.Throughput / Limit.Throughput;

    /// <summary>Our p99 beside the limit's; null where it was not measured.</summary>
    public double? P99Ratio => Ours.P99 / Limit.P99;

    public bool IsMet => Ratio >= Goal && (MostP99 is null || P99Ratio <= MostP99);

    public static async Task<Comparison> RunAsync(
        string read, string beside, double goal, double? mostP99, Func<TimeSpan, Task<Measurement>> ours, Func<TimeSpan, Task<Measurement>> limit, LoadSettings settings)
    {
        Console.WriteLine($"{read} / {beside}");
        await ours(WarmUp);
        await limit(WarmUp);
        var (our, limits) = (new List<Measurement>(), new List<Measurement>());
        for (var run = 0; run < settings.Runs; run++)
        {
            our.Add(await ours(settings.Duration));
            limits.Add(await limit(settings.Duration));
            Console.WriteLine($"  {our[^1].Throughput,10:F0} {limits[^1].Throughput,10:F0}  {our[^1].Throughput / limits[^1].Throughput:F2}");
        }
        return new(read, beside, goal, mostP99, Measurement.Median(our), Measurement.Median(limits));
    }

    public static Task<Comparison> RunAsync(string read, string beside, double goal, double? mostP99, Contender ours, Contender limit, LoadSettings settings) =>
        RunAsync(read, beside, goal, mostP99, ours.MeasureAsync, limit.MeasureAsync, settings);
}

/// <summary>How much is measured.</summary>
internal sealed record LoadSettings(int Runs, TimeSpan Duration);
