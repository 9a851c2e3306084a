using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ContentApi.Benchmarks.Load;

/// <summary>Keeps 32 connections busy, each with one request at a time: wrk with one thread, or a client of this program where wrk is missing.</summary>
internal static partial class LoadGenerator
{
    public const int Connections = 32;

    private static readonly Lazy<bool> HasWrk = new(() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk"))));

    /// <summary>What makes the load, for the page.</summary>
    public static string Name => HasWrk.Value ? $"wrk -t1 -c{Connections}" : $"a closed loop over HttpClient, {Connections} connections";

    public static Task<Measurement> RunAsync(Contender contender, TimeSpan duration) => HasWrk.Value ? WrkAsync(contender, duration) : LoopAsync(contender, duration);

    private static async Task<Measurement> WrkAsync(Contender contender, TimeSpan duration)
    {
        string[] arguments =
        [
            "-t1", $"-c{Connections}", "-d", string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:F0}s"), "--latency", "--timeout", "10s",
            .. contender.Headers.SelectMany(header => (string[])["-H", $"{header.Key}: {header.Value}"]), contender.Url.AbsoluteUri,
        ];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var report = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (report.Contains("Non-2xx", StringComparison.Ordinal) || report.Contains("Socket errors", StringComparison.Ordinal) || !Rate().IsMatch(report))
            throw new InvalidOperationException($"{contender.Name}: the run is void: {report}");
        return new(double.Parse(Rate().Match(report).Groups["rate"].Value, CultureInfo.InvariantCulture), Latency(report, "50"), Latency(report, "99"));
    }

    private static TimeSpan Latency(string report, string percentile)
    {
        var found = Regex.Match(report, $@"^\s+{percentile}%\s+(?<value>[\d.]+)(?<unit>us|ms|s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var value = double.Parse(found.Groups["value"].Value, CultureInfo.InvariantCulture);
        return found.Groups["unit"].Value switch { "us" => TimeSpan.FromMicroseconds(value), "ms" => TimeSpan.FromMilliseconds(value), _ => TimeSpan.FromSeconds(value) };
    }

    private static async Task<Measurement> LoopAsync(Contender contender, TimeSpan duration)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = Connections });
        var watch = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (watch.Elapsed < duration)
            {
                var started = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, contender.Url);
                foreach (var (name, value) in contender.Headers)
                    request.Headers.TryAddWithoutValidation(name, value);
                using var response = await client.SendAsync(request);
                await response.Content.ReadAsByteArrayAsync();
                own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if ((int)response.StatusCode != contender.Status)
                    throw new InvalidOperationException($"{contender.Name}: the run is void: {response.StatusCode}");
            }
            return own;
        })));
        var all = latencies.SelectMany(own => own).Order().ToList();
        return new(all.Count / watch.Elapsed.TotalSeconds, TimeSpan.FromMilliseconds(all[all.Count / 2]), TimeSpan.FromMilliseconds(all[all.Count * 99 / 100]));
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();
}
