using ContentApi.Core.Importing;

namespace ContentApi.Core.Tests.Importing;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("A Title \uFFFE Here\n\nText.", DocumentFormat.PlainText)]
    [InlineData("# A Title \uFDEF Here\n\nText.", DocumentFormat.Markdown)]
    [InlineData("<h1>A Title \uDBFF\uDFFF Here</h1><p>Text.</p>", DocumentFormat.Html)]
    [InlineData("<h1>A Title &#xFFFE; Here</h1><p>Text.</p>", DocumentFormat.Html)]
    [InlineData("# A Title &#xFFFFE; Here\n\nText.", DocumentFormat.Markdown)]
    public void A_noncharacter_is_replaced(string text, DocumentFormat format)
    {
        var article = SampleDocument.Imported(text, format).Article;
        Assert.Equal(("A Title \uFFFD Here", "a-title-here"), (article.Title, article.Slug));
    }

    [Fact]
    public void A_control_character_that_markup_spells_out_is_left_out() =>
        Assert.Equal("A Title Here", SampleDocument.Imported("<h1>A Ti&#1;tle &#x1F;Here</h1><p>Text.</p>", DocumentFormat.Html).Article.Title);
}
