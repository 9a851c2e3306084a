using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ContentApi.Editorial.Imports;
using ContentApi.Tests.Data.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Editorial;

/// <summary>docs/editorial.md, whose examples are to work as they are printed, one after the other, on the sample articles.</summary>
public sealed partial class EditorialGuideTests(Api api) : IClassFixture<Api>
{
    // A request that is refused ends the script, and shows why.
    private const string Prelude = "set -e; curl() { command curl --fail-with-body \"$@\" || { echo; echo \"refused: $*\"; return 1; }; }";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_example_of_the_guide_works() => Assert.Contains("Straits and canals", await WalkAsync(api, "editorial.md", atLeast: 6), StringComparison.Ordinal);

    /// <summary>Runs the shell commands of a guide, or of one of its second-level sections, one after the other, on the sample articles; returns what they wrote.</summary>
    internal static async Task<string> WalkAsync(Api api, string name, int atLeast, string? section = null)
    {
        await using (var scope = api.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SampleArticles>().LoadIntoEmptyAsync(Cancelled);
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", name), Cancelled);
        if (section is not null)
            guide = Regex.Split(guide, "^## ", RegexOptions.Multiline).Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        var examples = Example().Matches(guide).Select(example => example.Groups["commands"].Value).ToList();
        Assert.True(examples.Count >= atLeast, $"{examples.Count}");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("bash", ["-s"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), WorkingDirectory = folder.Path };
        start.Environment["api"] = api.Address.ToString().TrimEnd('/');
        start.Environment["key"] = Api.Key;
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(string.Join('\n', [Prelude, .. examples]));
        shell.StandardInput.Close();
        var (written, errors) = (shell.StandardOutput.ReadToEndAsync(Cancelled), shell.StandardError.ReadToEndAsync(Cancelled));
        await shell.WaitForExitAsync(Cancelled);

        Assert.True(shell.ExitCode == 0, $"{await written}\n{await errors}");
        return await written;
    }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
