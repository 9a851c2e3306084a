using System.Diagnostics;
using System.Net;

namespace ContentApi.Benchmarks.Growth;

/// <summary>How long a read takes that has the API to itself.</summary>
internal sealed record Latency(double P50Milliseconds, double P99Milliseconds)
{
    private const int Requests = 400, Passes = 3;

    /// <summary>One request at a time; of three passes, the one with the middle median.</summary>
    public static async Task<Latency> MeasureAsync(ServerProcess api, HotRead read)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = api.Address };
        var passes = new List<Latency>();
        // The first pass warms up.
        for (var pass = 0; pass <= Passes; pass++)
        {
            var taken = new List<double>(Requests);
            for (var i = 0; i < Requests; i++)
            {
                var started = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(read.Paths[i % read.Paths.Count]);
                await response.Content.ReadAsByteArrayAsync();
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (response.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{read.Name}: {response.StatusCode} at {read.Paths[i % read.Paths.Count]}");
            }
            taken.Sort();
            if (pass > 0)
                passes.Add(new(taken[Requests / 2], taken[Requests * 99 / 100]));
        }
        return passes.OrderBy(pass => pass.P50Milliseconds).ElementAt(Passes / 2);
    }
}
