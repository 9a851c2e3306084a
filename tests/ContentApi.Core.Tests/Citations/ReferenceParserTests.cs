using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Tests.Citations;

public sealed class ReferenceParserTests
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Samples.Folder("References"), "*.txt").Order(StringComparer.Ordinal))
        {
            for (var line = 0; line < File.ReadAllLines(file).Length; line++)
                cases.Add(Path.GetFileNameWithoutExtension(file), line);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sample_reference_becomes_the_item_that_it_should(string file, int line)
    {
        var path = Path.Combine(Samples.Folder("References"), file);
        var expected = JsonNode.Parse(File.ReadAllText(path + ".json"))!.AsArray()[line]!.AsObject();
        var actual = JsonSerializer.SerializeToNode(ReferenceParser.Parse(File.ReadAllLines(path + ".txt")[line]), ContentJson.Options)!.AsObject();
        actual.Remove("id");
        Assert.Equal(Sorted(expected), Sorted(actual));
    }

    [Fact]
    public void Every_sample_reference_has_an_expected_item() =>
        Assert.All(Directory.EnumerateFiles(Samples.Folder("References"), "*.txt"), file =>
            Assert.Equal(File.ReadAllLines(file).Length, JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")))!.AsArray().Count));

    [Theory]
    [InlineData("doi:10.1162/016228803321951090")]
    [InlineData("DOI: 10.1162/016228803321951090.")]
    [InlineData("https://doi.org/10.1162/016228803321951090")]
    [InlineData("http://dx.doi.org/10.1162/016228803321951090")]
    [InlineData("doi.org/10.1162/016228803321951090")]
    [InlineData("doi: https://doi.org/10.1162/016228803321951090")]
    [InlineData("10.1162/016228803321951090")]
    public void A_doi_is_known_in_every_spelling(string doi)
    {
        var item = ReferenceParser.Parse($"Kang, D. C. (2003). Getting Asia wrong. International Security, 27(4), 57–85. {doi}");
        Assert.Equal("10.1162/016228803321951090", item.Doi);
        Assert.Equal("57–85", item.Page);
        Assert.Null(item.Url);
    }

    private static string Sorted(JsonObject item) => string.Join('\n', item.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}: {member.Value!.ToJsonString(ContentJson.Options)}"));
}
