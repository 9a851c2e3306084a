using ContentApi.Core.Articles;
using CsCheck;

namespace ContentApi.Core.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Tolls at the Strait", "tolls-at-the-strait")]
    [InlineData("North Korea’s Strategic Leverage", "north-koreas-strategic-leverage")]
    [InlineData("  Côte d'Ivoire — Übergänge, Łódź & Ærø ", "cote-divoire-ubergange-lodz-aero")]
    [InlineData("رسوم العبور: من يدفع الثمن؟", "رسوم-العبور-من-يدفع-الثمن")]
    [InlineData("Йод и ёлка", "йод-и-ёлка")]
    [InlineData("हिन्दी लेख", "हिन्दी-लेख")]
    [InlineData("U.S.–China", "u-s-china")]
    [InlineData("!!!", "article")]
    [InlineData("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", "article-0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000")]
    public void A_title_gives_a_slug(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_title_is_cut_at_a_word()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("harbour", 40)));
        Assert.EndsWith("-harbour", slug, StringComparison.Ordinal);
        Assert.InRange(slug.Length, 90, Slug.MaxLength);
    }

    [Fact]
    public void Every_slug_is_valid() => Gen.String[0, 300].Sample(title => Assert.True(Slug.IsValid(Slug.From(title)), Slug.From(title)));

    [Theory]
    [InlineData("A Title \uFFFE Here", "a-title-here")]
    [InlineData("Plane\uD83F\uDFFEend", "plane-end")]
    [InlineData("Reserved \uFDD0\uFFFF", "reserved")]
    [InlineData("Half \uD800 a pair\uDC00", "half-a-pair")]
    [InlineData("\uFFFE", "article")]
    public void What_is_no_text_is_no_part_of_a_slug(string title, string slug)
    {
        Assert.Equal(slug, Slug.From(title));
        Assert.False(Slug.IsValid(title));
    }

    [Fact]
    public void A_slug_can_be_made_of_any_code_units() =>
        Gen.Int[0, 0xFFFF].Select(unit => (char)unit).Array[0, 40].Sample(units => Assert.True(Slug.IsValid(Slug.From(new string(units)))));

    [Fact]
    public void A_number_does_not_part_a_character()
    {
        var slug = Slug.From("a" + string.Concat(Enumerable.Repeat("\U00020000", 49)));
        Assert.Equal(99, slug.Length);
        var numbered = Slug.Numbered(slug, 2);
        Assert.True(Slug.IsValid(numbered));
        Assert.Equal("a" + string.Concat(Enumerable.Repeat("\U00020000", 48)) + "-2", numbered);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("two--hyphens")]
    [InlineData("-edge")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("0199aaaabbbb7ccc8dddeeeeffff0000")]
    public void What_is_no_slug_is_told(string? slug) => Assert.False(Slug.IsValid(slug));
}
