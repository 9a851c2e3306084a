using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Data.Embedded;
using Npgsql;

namespace ContentApi.Benchmarks.Load;

/// <summary>pgbench with the statements of one read, prepared, from as many connections as the load generator has.</summary>
internal sealed partial class PgBench(Deployment deployment, IReadOnlyList<CapturedStatement> statements)
{
    public async Task<Measurement> MeasureAsync(TimeSpan duration)
    {
        var binaries = await PostgresBinaries.FindAsync(new(), null, Path.GetTempPath(), CancellationToken.None);
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, string.Join('\n', statements.Select((statement, i) => Parameter().Replace(statement.Sql.ReplaceLineEndings(" "), match => $":s{i}p{match.Groups["number"].Value}") + ";")));
        var server = new NpgsqlConnectionStringBuilder(deployment.Delivery);
        string[] arguments =
        [
            "-n", "-M", "prepared", "-c", $"{LoadGenerator.Connections}", "-j", "1", "-T", duration.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture), "-f", script,
            .. statements.SelectMany((statement, i) => statement.Parameters.SelectMany((value, p) => (string[])["-D", $"s{i}p{p + 1}={value}"])),
            "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, server.Database!,
        ];
        using var pgbench = Process.Start(new ProcessStartInfo(Path.Combine(binaries.Folder, "pgbench"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (report, errors) = (await pgbench.StandardOutput.ReadToEndAsync(), await pgbench.StandardError.ReadToEndAsync());
        await pgbench.WaitForExitAsync();
        File.Delete(script);
        return Rate().Match(report) is { Success: true } rate && !errors.Contains("ERROR", StringComparison.Ordinal)
            ? new(double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture), P50: null, P99: null)
            : throw new InvalidOperationException($"pgbench: the run is void: {report}{errors}");
    }

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^tps = (?<rate>[\d.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();
}
