using System.Text.Json;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Tests.Rendering;

public sealed class RendererTests
{
    private static readonly ArticleFacts Facts = new(
        "https://example.org/articles/sample",
        new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(2)),
        new DateTimeOffset(2026, 3, 5, 8, 30, 0, TimeSpan.Zero),
        1240);

    [Theory]
    [InlineData("rich")]
    [InlineData("right-to-left")]
    public void An_article_is_rendered_as_plain_text(string name) =>
        Assert.Equal(RenderedSample.Read(name, "txt"), PlainTextRenderer.Render(RenderedSample.Article(name)));

    [Theory]
    [InlineData("rich")]
    [InlineData("right-to-left")]
    public void An_article_is_rendered_as_Markdown(string name) =>
        Assert.Equal(RenderedSample.Read(name, "md"), MarkdownRenderer.Render(RenderedSample.Article(name)));

    [Theory]
    [InlineData("rich")]
    [InlineData("right-to-left")]
    public void An_article_is_rendered_as_HTML(string name) =>
        Assert.Equal(RenderedSample.Read(name, "html"), HtmlRenderer.Render(RenderedSample.Article(name)));

    [Theory]
    [InlineData("rich")]
    [InlineData("right-to-left")]
    public void An_article_is_rendered_as_JSON_LD(string name)
    {
        using var expected = JsonDocument.Parse(RenderedSample.Read(name, "jsonld"));
        using var actual = JsonDocument.Parse(JsonLdRenderer.Render(RenderedSample.Article(name), Facts));
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), actual.RootElement.ToString());
    }
}
