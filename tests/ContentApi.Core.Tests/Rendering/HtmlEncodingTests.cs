using System.Text.Json;
using System.Text.Json.Nodes;
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
            Marked(new LinkMark { Key = "m", Href = href }),
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
        Assert.Equal(href, Parse(Blocks.Render([Marked(new LinkMark { Key = "m", Href = href })])).QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_citation_of_something_outside_the_list_stays_text()
    {
        var mark = new CitationMark { Key = "m", CitationId = Guid.Empty, MentionId = Guid.Empty };
        Assert.Equal("<p>text</p>", Blocks.Render([Marked(mark)]));
    }

    [Fact]
    public void A_citation_links_to_its_entry_of_the_list()
    {
        var mark = new CitationMark { Key = "m", CitationId = Guid.Empty, MentionId = Guid.Empty };
        var blocks = new HtmlBlocks([new Citation { Id = Guid.Empty, Key = "kang-2003", Text = "Kang", Csl = new CslItem { Id = "kang-2003", Type = CslType.Book } }]);
        Assert.Equal("<p><a href=\"#ref-kang-2003\" role=\"doc-biblioref\">text</a></p>", blocks.Render([Marked(mark)]));
    }

    [Fact]
    public void Content_reads_the_same_in_a_browser() =>
        GeneratedContent.Blocks.Sample(
            content =>
            {
                // A figure shows its caption; its alternative text stands in an attribute.
                var shown = content.Where(block => block is not ImageBlock).ToList();
                Assert.Equal(Visible(string.Concat(shown.Texts())), Visible(Parse(Blocks.Render(shown)).Body!.TextContent));
            },
            iter: 1000);

    private static TextBlock Marked(MarkDefinition mark) =>
        new() { Key = "b", MarkDefs = [mark], Children = [new Span { Key = "s", Text = "text", Marks = [mark.Key] }] };

    private static string Visible(string text) => Blanks().Replace(text, "");

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The rich sample with the attack in place of every string that is not an id or the name of a type.</summary>
    private static Article HostileArticle() =>
        Attacked(JsonNode.Parse(RenderedSample.Read("rich", "json")))!.Deserialize<Article>(ContentJson.Options)!;

    private static JsonNode? Attacked(JsonNode? node, string name = "") =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Attacked(member.Value, member.Key)))),
            JsonArray items => new JsonArray([.. items.Select(item => Attacked(item, name))]),
            JsonValue value when value.TryGetValue<string>(out var text) && !IsFixed(name, text) => (text.StartsWith("https://", StringComparison.Ordinal) ? text : "") + Attack,
            _ => node?.DeepClone(),
        };

    private static bool IsFixed(string name, string text) => name is "_type" or "kind" or "form" || Guid.TryParse(text, out _);

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
