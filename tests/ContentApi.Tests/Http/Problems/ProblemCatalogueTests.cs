using System.Text.RegularExpressions;
using ContentApi.Http.Problems;

namespace ContentApi.Tests.Http.Problems;

/// <summary>Holds docs/problems.md to the kinds of problem that the program has.</summary>
public sealed partial class ProblemCatalogueTests
{
    public static TheoryData<string> Codes => [.. ProblemType.All.Select(type => type.Code)];

    [Fact]
    public async Task The_catalogue_has_every_kind_of_problem_once_in_the_programs_order_with_its_status_and_title()
    {
        var headings = Entry().Matches(await ReadAsync()).Select(entry => entry.Groups["heading"].Value);

        Assert.Equal(ProblemType.All.Select(type => $"{type.Code} ({type.Status}): {type.Title}"), headings);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_entry_says_when_and_what_to_do_and_shows_its_own_problem(string code)
    {
        var type = ProblemType.All.Single(candidate => candidate.Code == code);
        var entry = Entry().Matches(await ReadAsync()).Single(match => match.Groups["heading"].Value.StartsWith(code + " ", StringComparison.Ordinal)).Groups["body"].Value;

        Assert.Contains("\n**When.** ", entry, StringComparison.Ordinal);
        Assert.Contains("\n**What to do.** ", entry, StringComparison.Ordinal);
        var example = System.Text.Json.JsonElement.Parse(Example().Match(entry).Groups["json"].Value);
        Assert.Equal((type.Uri, type.Title, type.Status), (example.Text("type"), example.Text("title"), example.GetProperty("status").GetInt32()));
        Assert.All((string[])["detail", "instance", "traceId"], member => Assert.False(string.IsNullOrWhiteSpace(example.Text(member)), member));
    }

    private static Task<string> ReadAsync() => File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "problems.md"), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^## (?<heading>.+)\n(?<body>(?:(?!## ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
