using ContentApi.Core.Citations.Styles;

namespace ContentApi.Core.Tests.Citations.Styles;

public sealed class TextCaseTests
{
    [Theory]
    [InlineData("the law of the sea: a history", "The Law of the Sea: A History")]
    [InlineData("what the toll was for", "What the Toll Was For")]
    [InlineData("peer-to-peer e-books on iOS", "Peer-to-Peer e-Books on iOS")]
    [InlineData("it’s the U.S.-led coalition v. others", "It’s the U.S.-Led Coalition v. Others")]
    [InlineData("myths vs. facts. the end", "Myths vs. Facts. The End")]
    public void Headline_style_leaves_small_words_and_capitals_alone(string title, string expected) => Assert.Equal(expected, TextCase.Title(title));

    [Theory]
    [InlineData("3-10, 71-72, 100-104, 101-108, 321-328, 1087-1089, 1496-1500, 12991-13001", "3–10, 71–72, 100–104, 101–8, 321–28, 1087–89, 1496–1500, 12991–3001")]
    [InlineData("xii-xv", "xii–xv")]
    public void Page_ranges_are_cut_as_Chicago_does(string pages, string expected) => Assert.Equal(expected, PageRange.Chicago(pages));
}
