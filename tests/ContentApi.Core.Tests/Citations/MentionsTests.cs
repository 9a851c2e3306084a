using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Tests.Citations;

public sealed class MentionsTests
{
    private static readonly string[] References =
    [
        "Davenport, C. (2015a). How social movements die. Cambridge University Press.",
        "Davenport, C. (2015b). Repression and conflict. Journal of Peace Research.",
        "Kang, D. C. (2003). Getting Asia wrong. International Security.",
    ];

    [Theory]
    [InlineData("Power (Kang, 2003, p. 4).", "(Kang, 2003, p. 4)")]
    [InlineData("As Kang (2003) says.", "Kang (2003)")]
    [InlineData("Twice (Davenport, 2015a, 2015b).", "(Davenport, 2015a, 2015b)", "(Davenport, 2015a, 2015b)")]
    [InlineData("Several (see Kang, 2003; Waltz, 1979).", "(see Kang, 2003; Waltz, 1979)")]
    [InlineData("Davenport (2015a, 2015b) says so.", "Davenport (2015a, 2015b)", "(2015a, 2015b)")]
    public void A_parenthesis_that_cites_several_is_quoted_whole(string text, params string[] quotes) =>
        Assert.Equal(quotes, Linked(SampleArticle.Paragraph("b1", text)).Select(found => found.Mention.Quote));

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        var (_, mention) = Assert.Single(Linked(SampleArticle.Paragraph("b7", "Power (Kang, 2003, p. 4).")));
        Assert.Equal(("why-a-toll", "b7", MentionForm.Parenthetical, "p. 4"), (mention.Anchor, mention.BlockKey, mention.Form, mention.Locator));
    }

    [Fact]
    public void A_table_cell_can_cite()
    {
        var cell = new TableCell { Content = [SampleArticle.Paragraph("c1", "Kang (2003)")] };
        Assert.Equal("c1", Assert.Single(Linked(new TableBlock { Key = "t1", Rows = [new TableRow { Cells = [cell] }] })).Mention.BlockKey);
    }

    [Fact]
    public void Mentions_come_in_reading_order()
    {
        var article = SampleArticle.Of("First (Kang, 2003).", References);
        var newId = NewIds.Make();
        article = article with
        {
            Sections = [article.Sections[0], article.Sections[0] with { Anchor = "last", Position = 3 }],
            ScenarioAnalyses =
            [
                new ScenarioAnalysis
                {
                    Id = newId(), Anchor = "what-if", Position = 2, Kind = ScenarioAnalysisKind.WhatIf, Question = "What if importers refuse to pay?", Introduction = [SampleArticle.Paragraph("b2", "(Kang, 2003)")],
                    Scenarios = [new Scenario { Id = newId(), Anchor = "armed-convoys", Position = 1, Kind = ScenarioKind.Scenario, Title = "Armed Convoys", Content = [SampleArticle.Paragraph("b3", "(Kang, 2003)")] }],
                },
            ],
        };
        Assert.Equal(["why-a-toll", "what-if", "armed-convoys", "last"], Mentions.Of(MentionLinker.Link(article, newId)).Select(found => found.Mention.Anchor));
    }

    [Fact]
    public void A_mark_may_reach_over_spans_that_are_marked_otherwise()
    {
        var block = new TextBlock
        {
            Key = "b1",
            Children = [new Span { Key = "s1", Text = "As (see " }, new Span { Key = "s2", Text = "Kang", Marks = [Decorator.Emphasis] }, new Span { Key = "s3", Text = ", 2003) says" }],
        };
        var article = MentionLinker.Link(SampleArticle.Of([block], References), NewIds.Make());
        Assert.Equal(["As ", "(see ", "Kang", ", 2003)", " says"], article.TextBlocks().Single().Block.Children.Select(span => span.Text));
        Assert.Equal([[], ["m1"], ["em", "m1"], ["m1"], []], article.TextBlocks().Single().Block.Children.Select(span => span.Marks));
        Assert.Equal("(see Kang, 2003)", Assert.Single(Mentions.Of(article)).Mention.Quote);
    }

    private static IReadOnlyList<(Guid CitationId, Mention Mention)> Linked(Block block) => Mentions.Of(MentionLinker.Link(SampleArticle.Of([block], References), NewIds.Make()));
}
