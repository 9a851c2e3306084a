namespace ContentApi.Benchmarks.Growth;
internal static class GrowthCommand { public static Task<int> RunAsync(string[] a) => Task.FromResult(a.Length); }
