using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Tests.Rendering;

public sealed class BodyFormatsTests
{
    [Theory]
    [InlineData("rich")]
    [InlineData("right-to-left")]
    public void Every_body_of_an_article_is_what_the_fragment_renderer_makes_of_it(string name)
    {
        var article = RenderedSample.Article(name);
        var bodies = article.Sections.Select(section => section.Content)
            .Concat(article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios.Select(scenario => scenario.Content).Prepend(analysis.Introduction))).ToList();

        Assert.Equal(bodies.Select(new HtmlBlocks(article.Citations).Render), Bodies(article, BodyFormat.Html));
        Assert.Equal(bodies.Select(MarkdownBlocks.Render), Bodies(article, BodyFormat.Markdown));
        Assert.Equal(bodies.Select(PlainTextBlocks.Render), Bodies(article, BodyFormat.Text));
        Assert.Equal(bodies.Select(_ => (string?)null), Bodies(article, BodyFormat.None));
    }

    [Fact]
    public void What_is_no_body_stays_byte_for_byte()
    {
        const string Json = """{"content": "not an array",  "introduction":null, "title":"\u00e9 \"content\"", "n": 1.50, "content":[ {"_key":"b1","children":[{"_key":"s1","_type":"span","text":"A & B","marks":[]}],"_type":"block"} ] , "outcomes":[{"text":"x"}]}""";

        Assert.Equal(Json, Apply(Json, BodyFormat.Blocks));
        Assert.Equal("""{"content": "not an array",  "introduction":null, "title":"\u00e9 \"content\"", "n": 1.50, "content":"<p>A &amp; B</p>" , "outcomes":[{"text":"x"}]}""", Apply(Json, BodyFormat.Html));
        Assert.Equal("""{"content": "not an array",  "introduction":null, "title":"\u00e9 \"content\"", "n": 1.50, "content":null , "outcomes":[{"text":"x"}]}""", Apply(Json, BodyFormat.None));
    }

    [Fact]
    public void A_table_is_rendered_whole_with_the_content_of_its_cells()
    {
        const string Cell = """{"content":[{"_type":"block","_key":"c1","children":[{"_type":"span","_key":"s1","text":"Cell","marks":[]}]}]}""";
        Assert.Equal("""{"content":"Cell"}""", Apply($$"""{"content":[{"_type":"table","_key":"t1","rows":[{"cells":[{{Cell}}]}]}]}""", BodyFormat.Text));
    }

    private static string Apply(string json, BodyFormat format) => Encoding.UTF8.GetString(BodyFormats.Apply(Encoding.UTF8.GetBytes(json), format, new Dictionary<Guid, string>()).Span);

    private static List<string?> Bodies(Article article, BodyFormat format)
    {
        var json = BodyFormats.Apply(JsonSerializer.SerializeToUtf8Bytes(article, ContentJson.Options), format, article.Citations.ToDictionary(citation => citation.Id, citation => citation.Key));
        var root = JsonNode.Parse(json.Span)!;
        return [.. root["sections"]!.AsArray().Select(section => (string?)section!["content"]),
            .. root["scenarioAnalyses"]!.AsArray().SelectMany(analysis => analysis!["scenarios"]!.AsArray().Select(scenario => (string?)scenario!["content"]).Prepend((string?)analysis["introduction"]))];
    }
}
