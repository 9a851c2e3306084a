using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Tests.Articles;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("One two, three.", 3)]
    [InlineData("Don't re-read O’Neill's co‑operation", 4)]
    [InlineData("a - b -- c 'quoted' -d", 5)]
    [InlineData("snake_case is one", 3)]
    [InlineData("الماءُ لا يعرف الحدود", 4)]
    [InlineData("می‌خواهم آب", 2)]
    [InlineData("海峡の通行料", 6)]
    [InlineData("한국 정부는", 2)]
    [InlineData("😀 — …", 0)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, ReadingTime.Words(Article(text)));

    [Fact]
    public void The_title_and_the_references_are_not_counted_but_headings_and_the_summary_are()
    {
        var article = Article("three body words") with
        {
            Subtitle = "not counted",
            ReferencesHeading = "Works Cited",
            Tldr = new Tldr { Id = Guid.Empty, Text = "two words", ForRevision = 1 },
            ScenarioAnalyses =
            [
                new ScenarioAnalysis
                {
                    Id = Guid.Empty, Anchor = "a", Position = 2, Kind = ScenarioAnalysisKind.WhatIf, Question = "What if?",
                    Scenarios = [new Scenario { Id = Guid.Empty, Anchor = "s", Position = 1, Label = "Scenario 1", Kind = ScenarioKind.Scenario, Title = "War" }],
                },
            ],
        };
        Assert.Equal(10, ReadingTime.Words(article));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(238, 1)]
    [InlineData(239, 2)]
    [InlineData(1240, 6)]
    public void Minutes_are_rounded_up_and_never_none(int words, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(words));

    private static Article Article(string text) => new()
    {
        Id = Guid.Empty,
        Slug = "a",
        Locale = "en",
        Title = "Not counted",
        Sections = [new Section { Id = Guid.Empty, Anchor = "a", Position = 1, Content = [new TextBlock { Key = "b", Children = [new Span { Key = "s", Text = text }] }] }],
    };
}
