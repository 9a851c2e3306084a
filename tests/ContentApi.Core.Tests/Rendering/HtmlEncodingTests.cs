using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using CsCheck;

namespace ContentApi.Core.Tests.Rendering;

public sealed partial class HtmlEncodingTests
{
    private const string Attack = "x\"'><script>alert(1)</script><img src=x onerror=alert(2)><!-- --></title></style>";

    private static readonly HtmlBlocks Blocks = new([]);

    [Fact]
    public void Script_in_any_member_of_an_article_stays_text()
    {
        var html = HtmlRenderer.Render(HostileArticle());
        var document = Parse(html);
        Assert.Empty(document.Scripts);
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(document.All, element => element.LocalName is "style" or "iframe");
        Assert.Equal(Attack, document.Title);
        Assert.Equal(Attack, document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Script_in_any_member_of_an_article_stays_inside_the_JSON_LD()
    {
        var json = JsonLdRenderer.Render(HostileArticle(), new ArticleFacts("https://example.org/a", null, null, null));
        Assert.DoesNotContain("<", json);
        Assert.DoesNotContain(">", json);
        Assert.DoesNotContain("&", json);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("//example.org/a")]
    [InlineData("/relative")]
    [InlineData("https://")]
    [InlineData("")]
    public void An_address_of_another_kind_is_no_link(string href)
    {
        IReadOnlyList<Block> content =
        [
            new TextBlock { Key = "b", MarkDefs = [new LinkMark { Key = "l", Href = href }], Children = [new Span { Key = "s", Text = "text", Marks = ["l"] }] },
            new ImageBlock { Key = "i", Url = href, Alt = "alt" },
        ];
        Assert.Equal("<p>text</p>\n<figure><p>alt</p></figure>", Blocks.Render(content));
        Assert.Equal("text\n\nalt", MarkdownBlocks.Render(content));
    }

    [Theory]
    [InlineData("https://example.org/?a=1&b=2")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:desk@example.org")]
    [InlineData("#anchor")]
    public void An_address_that_is_allowed_is_linked(string href)
    {
        var html = Blocks.Render([new TextBlock { Key = "b", MarkDefs = [new LinkMark { Key = "l", Href = href }], Children = [new Span { Key = "s", Text = "text", Marks = ["l"] }] }]);
        Assert.Equal(href, Parse(html).QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_citation_of_something_outside_the_list_stays_text()
    {
        var mark = new CitationMark { Key = "m", CitationId = Guid.Empty, MentionId = Guid.Empty };
        Assert.Equal("<p>(Kang, 2003)</p>", Blocks.Render([new TextBlock { Key = "b", MarkDefs = [mark], Children = [new Span { Key = "s", Text = "(Kang, 2003)", Marks = ["m"] }] }]));
    }

    [Fact]
    public void Content_reads_the_same_in_a_browser() =>
        GeneratedContent.Blocks.Sample(
            content => Assert.Equal(Visible(string.Concat(content.Where(block => block is not ImageBlock).Select(block => string.Concat(new[] { block }.Texts())))), Visible(Parse(Without<ImageBlock>(content)).Body!.TextContent)),
            iter: 1000);

    private static string Without<T>(IReadOnlyList<Block> content) => Blocks.Render([.. content.Where(block => block is not T)]);

    private static string Visible(string text) => Blanks().Replace(text, "");

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static Article HostileArticle()
    {
        var term = Term.Named(Attack);
        IReadOnlyList<Block> content =
        [
            new TextBlock { Key = Attack, Style = Attack, MarkDefs = [new LinkMark { Key = Attack, Href = Attack }], Children = [new Span { Key = Attack, Text = Attack, Marks = [Attack] }] },
            new TextBlock { Key = "i", ListItem = Attack, Level = -1, Children = [new Span { Key = "s", Text = Attack, Marks = [Decorator.Code] }] },
            new ImageBlock { Key = "p", Url = "https://example.org/" + Attack, Alt = Attack, Caption = Attack },
            new CodeBlock { Key = "c", Language = Attack, Code = Attack },
        ];
        return new Article
        {
            Id = Guid.Empty, Slug = Attack, Locale = Attack, Title = Attack, Subtitle = Attack, Publication = term, Byline = [term], Topics = [term], Regions = [term], Actors = [term],
            HeroImage = new HeroImage { Url = "https://example.org/" + Attack, Alt = Attack },
            Tldr = new Tldr { Id = Guid.Empty, Label = Attack, Text = Attack, ForRevision = 1 },
            Sections = [new Section { Id = Guid.Empty, Anchor = Attack, Position = 1, Level = 99, Heading = Attack, Content = content }],
            ScenarioAnalyses =
            [
                new ScenarioAnalysis
                {
                    Id = Guid.Empty, Anchor = Attack, Position = 2, Kind = ScenarioAnalysisKind.WhatIf, Question = Attack, Introduction = content,
                    Scenarios = [new Scenario { Id = Guid.Empty, Anchor = Attack, Position = 1, Label = Attack, Kind = ScenarioKind.Option, Title = Attack, Actor = term, Content = content }],
                },
            ],
            ReferencesHeading = Attack,
            Citations = [new Citation { Id = Guid.Empty, Key = Attack, Text = Attack, Csl = new CslItem { Id = Attack, Type = Attack, Title = Attack, Doi = Attack, Url = Attack } }],
        };
    }

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
