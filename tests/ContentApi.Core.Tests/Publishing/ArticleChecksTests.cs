using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;
using ContentApi.Core.Tests.Citations;

namespace ContentApi.Core.Tests.Publishing;

public sealed class ArticleChecksTests
{
    private const string Kang = "Kang, D. C. (2003). Getting Asia wrong. International Security.";

    [Fact]
    public void An_article_that_lacks_nothing_has_no_findings() => Assert.Empty(Find("Power (Kang, 2003).", [Kang]));

    [Fact]
    public void A_missing_tldr_and_publication_are_reported() =>
        Assert.Equal(
            [new Finding(FindingCode.TldrMissing, FindingSeverity.Warning, "/tldr", "The article has no TL;DR."), new Finding(FindingCode.PublicationMissing, FindingSeverity.Warning, "/publication", "The article belongs to no publication.")],
            ArticleChecks.Find(SampleArticle.Of("Text.", [])));

    [Fact]
    public void An_unresolved_mention_names_its_block_and_its_words()
    {
        var finding = Assert.Single(Find("Power (Kang, 2003) and anarchy (Waltz, 1979).", [Kang]));
        Assert.Equal((FindingCode.UnresolvedMention, "/sections/0/content/0"), (finding.Code, finding.Pointer));
        Assert.Contains("(Waltz, 1979)", finding.Detail);
    }

    [Fact]
    public void An_ambiguous_mention_names_its_candidates()
    {
        var findings = Find("Power (Davenport, 2015).", ["Davenport, C. (2015a). One. Brill.", "Davenport, C. (2015b). Two. Brill."]);
        var finding = Assert.Single(findings, finding => finding.Code == FindingCode.AmbiguousMention);
        Assert.Contains("davenport-2015a", finding.Detail);
        Assert.Contains("davenport-2015b", finding.Detail);
    }

    [Fact]
    public void A_mention_in_a_table_of_a_scenario_is_pointed_at()
    {
        var cell = new TableCell { Content = [SampleArticle.Paragraph("c1", "(Waltz, 1979)")] };
        var scenario = new Scenario
        {
            Id = Guid.Empty,
            Anchor = "convoys",
            Position = 1,
            Kind = ScenarioKind.Scenario,
            Title = "Convoys",
            Content = [SampleArticle.Paragraph("b2", "Text."), new TableBlock { Key = "t1", Rows = [new TableRow { Cells = [new TableCell(), cell] }] }],
        };
        var analysis = new ScenarioAnalysis { Id = Guid.Empty, Anchor = "what-if", Position = 2, Kind = ScenarioAnalysisKind.WhatIf, Question = "What if?", Scenarios = [scenario] };
        var article = Complete(SampleArticle.Of("Power (Kang, 2003).", [Kang])) with { ScenarioAnalyses = [analysis] };
        Assert.Equal("/scenarioAnalyses/0/scenarios/0/content/1/rows/0/cells/1/content/0", Assert.Single(ArticleChecks.Find(article)).Pointer);
    }

    [Fact]
    public void A_reference_that_nothing_cites_is_reported()
    {
        var finding = Assert.Single(Find("Power (Kang, 2003).", [Kang, "Waltz, K. N. (1979). Theory of international politics. Addison-Wesley."]));
        Assert.Equal((FindingCode.UncitedReference, "/citations/1"), (finding.Code, finding.Pointer));
    }

    [Fact]
    public void A_reference_that_only_the_tldr_cites_is_cited()
    {
        var article = Complete(SampleArticle.Of("Text.", [Kang]));
        Assert.Empty(ArticleChecks.Find(article with { Tldr = article.Tldr! with { Text = "In short, power (Kang, 2003)." } }));
    }

    [Fact]
    public void A_source_that_is_listed_twice_is_reported()
    {
        var findings = Find("Power (Kang, 2003).", [Kang, "Kang, David. (2003). Getting Asia Wrong. International Security, 27(4), 57–85."]);
        Assert.Equal("/citations/1", Assert.Single(findings, finding => finding.Code == FindingCode.DuplicateReference).Pointer);
    }

    [Fact]
    public void A_reference_without_authors_and_year_is_reported() =>
        Assert.Contains(Find("Text.", ["see the notes on file"]), finding => finding is { Code: FindingCode.ReferenceNotParsed, Pointer: "/citations/0" });

    [Fact]
    public void Citing_without_a_reference_list_is_reported_once()
    {
        var findings = Find("Power (Kang, 2003) and anarchy (Waltz, 1979).", []);
        Assert.Single(findings, finding => finding.Code == FindingCode.NoReferenceList);
        Assert.Equal(2, findings.Count(finding => finding.Code == FindingCode.UnresolvedMention));
    }

    private static IReadOnlyList<Finding> Find(string text, IReadOnlyList<string> references) => ArticleChecks.Find(Complete(SampleArticle.Of(text, references)));

    private static Article Complete(Article article) => MentionLinker.Link(article, NewIds.Make()) with
    {
        Tldr = new Tldr { Id = Guid.Empty, Text = "In short.", ForRevision = 1 },
        Publication = Term.Named("Harbour Review"),
    };
}
