using System.Runtime.InteropServices;

namespace ContentApi.Benchmarks;

/// <summary>The page <c>docs/performance.md</c>: a run writes its part between two markers and leaves the rest.</summary>
internal static class PerformancePage
{
    /// <summary>Replaces the part of the given name, which the page has.</summary>
    public static async Task WriteAsync(string part, string text)
    {
        var file = Path.Combine(Repository(), "docs", "performance.md");
        var page = await File.ReadAllTextAsync(file);
        var (start, end) = ($"<!-- {part}: written by a run -->\n", $"<!-- end of {part} -->");
        var (from, to) = (page.IndexOf(start, StringComparison.Ordinal) + start.Length, page.IndexOf(end, StringComparison.Ordinal));
        if (from < start.Length || to < from)
            throw new InvalidOperationException($"docs/performance.md has no part {part}.");
        await File.WriteAllTextAsync(file, $"{page[..from]}\n{text.Trim()}\n\n{page[to..]}");
        Console.WriteLine(text);
        Console.WriteLine($"Written to docs/performance.md ({part}).");
    }

    /// <summary>When, where and how it was measured.</summary>
    public static async Task<string> ConditionsAsync(Deployment deployment, string command) =>
        $"""
         `{command}`, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}; {Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB,
         {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}, PostgreSQL {(await deployment.ScalarAsync<string>("SHOW server_version")).Split(' ')[0]}; clients, servers and database on the one machine.
         """;

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentApi.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The benchmarks are run from the repository.");
    }
}
