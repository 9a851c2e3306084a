using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Publishing;
using ContentApi.Core.Tests.Citations;

namespace ContentApi.Core.Tests.Forecasting;

public sealed class ExclusiveChecksTests
{
    private static readonly Func<Guid> NextId = NewIds.Make();

    [Theory]
    [InlineData("0.5-0.5 0.3-0.3 0.2-0.2", null)]
    [InlineData("0.5-0.6 0.2-0.4 0.1-0.3", null)]
    [InlineData("0.5-0.5 0.3-0.3 0.16-0.16", null)]
    [InlineData("0.5-0.5 0.3-0.3 0.3-0.3", "more than 100 %")]
    [InlineData("0.5-0.5 0.3-0.3 0.1-0.1", "less than 100 %")]
    [InlineData("0.4-0.5 0.4-0.4 0.22-0.22", "make 107 %: more than 100 %")]
    [InlineData("0.4-0.4 0.3-0.4 0.15-0.18", "make 91.5 %: less than 100 %")]
    [InlineData("0.5-0.5 0.3-0.3 0.22-0.22", null)]
    [InlineData("0.7-0.7 0.5-0.5 -", "more than 100 %, though 1 of them has none")]
    [InlineData("0.1-0.1 - -", null)]
    [InlineData("- - -", null)]
    public void Scenarios_that_exclude_each_other_make_a_hundred_per_cent(string estimates, string? finding)
    {
        var ranges = estimates.Split(' ').Select(Range).ToList();
        var article = Article(exclusive: true, ranges.Count);

        var found = ExclusiveChecks.Find(article, Estimates(article, ranges), outcomes: new Dictionary<Guid, ResolutionOutcome>(), tolerance: 0.05m);

        if (finding is null)
            Assert.Empty(found);
        else
            Assert.Equal(("probabilities-off", "/scenarioAnalyses/0", true), (found[0].Code, found[0].Pointer, found[0].Detail.Contains(finding, StringComparison.Ordinal)));
    }

    [Fact]
    public void Scenarios_that_do_not_may_make_anything()
    {
        var article = Article(exclusive: false, scenarios: 2);

        Assert.Empty(ExclusiveChecks.Find(article, Estimates(article, [new(0.9m, 0.9m), new(0.9m, 0.9m)]), outcomes: new Dictionary<Guid, ResolutionOutcome>(), tolerance: 0));
    }

    [Theory]
    [InlineData("0.6-0.6:Occurred 0.4-0.4:DidNotOccur", null)]
    [InlineData("0.6-0.6:Occurred -:DidNotOccur", null)]
    [InlineData("0.6-0.6:DidNotOccur 1-1", null)]
    [InlineData("0.6-0.6:DidNotOccur 0.4-0.4", "make 40 %: less than 100 %")]
    [InlineData("0.6-0.6:Occurred 0.4-0.4", "make 140 %: more than 100 %")]
    [InlineData("0.6-0.6:Partly 0.9-0.9", null)]
    [InlineData("0.6-0.6:Void 0.9-0.9", null)]
    public void What_is_resolved_counts_as_what_became_of_it(string scenarios, string? finding)
    {
        var parts = scenarios.Split(' ').Select(part => part.Split(':')).ToList();
        var article = Article(exclusive: true, parts.Count);
        var outcomes = article.ScenarioAnalyses[0].Scenarios.Zip(parts).Where(pair => pair.Second.Length > 1).ToDictionary(pair => pair.First.Id, pair => Enum.Parse<ResolutionOutcome>(pair.Second[1]));

        var found = ExclusiveChecks.Find(article, Estimates(article, [.. parts.Select(part => Range(part[0]))]), outcomes, tolerance: 0.05m);

        Assert.Equal(finding is not null, found.Any(each => each.Detail.Contains(finding ?? "", StringComparison.Ordinal)));
    }

    private static ProbabilityRange? Range(string text) =>
        text == "-" ? null : new(decimal.Parse(text.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(text.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static Dictionary<Guid, ProbabilityRange> Estimates(Article article, IReadOnlyList<ProbabilityRange?> ranges) =>
        article.ScenarioAnalyses[0].Scenarios.Zip(ranges).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Id, pair => pair.Second!.Value);

    private static Article Article(bool exclusive, int scenarios) => new()
    {
        Id = NextId(),
        Slug = "a",
        Locale = "en",
        Title = "A",
        ScenarioAnalyses =
        [
            new()
            {
                Id = NextId(), Anchor = "b", Position = 1, Kind = ScenarioAnalysisKind.WhatIf, Question = "B?", Exclusive = exclusive,
                Scenarios = [.. Enumerable.Range(1, scenarios).Select(i => new Scenario { Id = NextId(), Anchor = $"c-{i}", Position = i, Kind = ScenarioKind.Scenario, Title = $"C {i}" })],
            },
        ],
    };
}
