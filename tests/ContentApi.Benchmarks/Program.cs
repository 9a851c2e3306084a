using System.Globalization;
using BenchmarkDotNet.Running;
using ContentApi.Benchmarks.Growth;
using ContentApi.Benchmarks.InTextLinks;
using ContentApi.Benchmarks.Load;
using ContentApi.Benchmarks.References;
using ContentApi.Benchmarks.Styles;

// Figures are written the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return args switch
{
    ["load", .. var options] => await LoadCommand.RunAsync(options),
    ["growth", .. var options] => await GrowthCommand.RunAsync(options),
    ["references", .. var options] => ReferencesCommand.Run(options),
    ["styles", .. var options] => await StylesCommand.RunAsync(options),
    ["links", .. var options] => LinksCommand.Run(options),
    [BareBytes.Command, var captured] => await BareBytes.RunAsync(captured),
    [BareRows.Command, var connectionString, var statement] => await BareRows.RunAsync(connectionString, statement),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ContentApi.Benchmarks.ImportBenchmarks).Assembly).Run(args);
    return 0;
}
