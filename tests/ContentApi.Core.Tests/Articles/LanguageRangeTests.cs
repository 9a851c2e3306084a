using ContentApi.Core.Articles;

namespace ContentApi.Core.Tests.Articles;

public sealed class LanguageRangeTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("PT-br", "pt-br pt")]
    [InlineData("zh-Hant-TW", "zh-hant-tw zh-hant zh")]
    [InlineData("zh-Hant-CN-x-private1-private2", "zh-hant-cn-x-private1-private2 zh-hant-cn-x-private1 zh-hant-cn zh-hant zh")]
    public void A_lookup_cuts_subtags_off_from_the_end(string range, string tags) => Assert.Equal(tags.Split(' '), LanguageRange.Lookup(range));

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar-EG", true)]
    [InlineData("sl-rozaj-biske-1994", true)]
    [InlineData("", false)]
    [InlineData("*", false)]
    [InlineData("e", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-", false)]
    [InlineData("-en", false)]
    [InlineData("en--GB", false)]
    [InlineData("abcdefghi", false)]
    [InlineData("en,fr", false)]
    [InlineData("en\n", false)]
    [InlineData("aa-bb-cc-dd-ee-ff-gg-hh-ii", false)]
    public void Only_well_formed_tags_are_ranges(string text, bool valid) => Assert.Equal(valid, LanguageRange.IsValid(text));
}
