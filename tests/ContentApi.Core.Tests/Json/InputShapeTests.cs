using System.Text.Json;
using ContentApi.Core.Authoring;
using ContentApi.Core.Json;

namespace ContentApi.Core.Tests.Json;

public sealed class InputShapeTests
{
    [Theory]
    [InlineData("[]", ":wrong-type")]
    [InlineData("{}", "/title:required")]
    [InlineData("""{"title": null}""", "/title:required")]
    [InlineData("""{"title": 5, "titel": "x"}""", "/title:wrong-type /titel:unknown-member")]
    [InlineData("""{"title": "A\u0000B"}""", "/title:invalid-text")]
    [InlineData("""{"title": "A\ud800B"}""", "/title:invalid-text")]
    [InlineData("""{"title": "A\uffffB"}""", "/title:invalid-text")]
    [InlineData("""{"title": "T", "a/b~c": 1}""", "/a~1b~0c:unknown-member")]
    [InlineData("""{"title": "T", "status": "draft", "tldr": {"text": "x", "isStale": true}}""", "")]
    [InlineData("""{"title": "T", "topics": [{"id": "russia"}, "x"]}""", "/topics/0/id:invalid-id /topics/1:wrong-type")]
    [InlineData("""{"title": "T", "sections": [{"level": "2"}, {"level": 2.5}, {"content": 4}]}""", "/sections/0/level:wrong-type /sections/1/level:wrong-type /sections/2/content:wrong-type")]
    [InlineData("""{"title": "T", "sections": [{"content": [{"_type": "video"}, {"children": []}, {"_type": "image"}]}]}""", "/sections/0/content/0/_type:unknown-value /sections/0/content/1/_type:required /sections/0/content/2/url:required")]
    [InlineData("""{"title": "T", "sections": [{"content": "text"}, {"content": [{"_key": "b", "_type": "block", "children": [{"_type": "span", "text": "x", "mark": []}]}]}]}""", "/sections/1/content/0/children/0/mark:unknown-member")]
    [InlineData("""{"title": "T", "scenarioAnalyses": [{"question": "Q", "kind": "whatif"}]}""", "/scenarioAnalyses/0/kind:unknown-value")]
    [InlineData("""{"title": "T", "citations": [{"text": "R", "csl": {"type": "book", "id": "x", "DOI": 5, "abstract": "a", "issued": {"date-parts": [["2001", true]]}}}]}""", "/citations/0/csl/DOI:wrong-type /citations/0/csl/abstract:unknown-member /citations/0/csl/issued/date-parts/0/1:wrong-type")]
    public void Everything_that_does_not_fit_is_told_with_its_place(string json, string expected)
    {
        var errors = InputShape.Check(JsonDocument.Parse(json).RootElement, typeof(ArticleInput), ["status"]);

        Assert.Equal(expected, string.Join(' ', errors.Select(error => $"{error.Pointer}:{error.Code}")));
        Assert.All(errors, error => Assert.NotEmpty(error.Detail));
    }

    [Fact]
    public void No_more_errors_are_told_than_anybody_reads()
    {
        var json = JsonSerializer.SerializeToElement(new { title = "T", topics = Enumerable.Repeat(1, 5000) });

        Assert.Equal(100, InputShape.Check(json, typeof(ArticleInput)).Count);
    }
}
