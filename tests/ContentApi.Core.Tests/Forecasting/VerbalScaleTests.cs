using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;

namespace ContentApi.Core.Tests.Forecasting;

public sealed class VerbalScaleTests
{
    /// <summary>The table of ICD 203, section D.6.e(2)(a), as it is printed.</summary>
    public static TheoryData<string, string, double, double> Directive => new()
    {
        { "almost no chance", "remote", 0.01, 0.05 },
        { "very unlikely", "highly improbable", 0.05, 0.20 },
        { "unlikely", "improbable", 0.20, 0.45 },
        { "roughly even chance", "roughly even odds", 0.45, 0.55 },
        { "likely", "probable", 0.55, 0.80 },
        { "very likely", "highly probable", 0.80, 0.95 },
        { "almost certain", "nearly certain", 0.95, 0.99 },
    };

    [Theory]
    [MemberData(nameof(Directive))]
    public void Both_words_stand_for_the_range_of_the_directive_and_the_range_for_them(string name, string synonym, double low, double high)
    {
        var term = VerbalScale.Find(name)!.Value;

        Assert.Equal(term, VerbalScale.Find(synonym.ToUpperInvariant().Replace(' ', '-')));
        Assert.Equal(new ProbabilityRange((decimal)low, (decimal)high), VerbalScale.RangeOf(term));
        Assert.Equal(term, VerbalScale.TermOf(VerbalScale.RangeOf(term)));
        Assert.Equal(term, VerbalScale.Find(EnumName.Of(term)));
        Assert.Equal(term, VerbalScale.BinOf(VerbalScale.RangeOf(term).Midpoint));
    }

    [Theory]
    [InlineData(0.60, 0.70, "likely")]
    [InlineData(0.30, 0.30, "unlikely")]
    [InlineData(0.55, 0.55, "likely")]
    [InlineData(0.95, 0.95, "almost-certain")]
    [InlineData(0.40, 0.60, null)]
    [InlineData(0.00, 0.04, null)]
    [InlineData(0.97, 1.00, null)]
    public void A_range_has_the_word_that_it_lies_in_and_else_none(double low, double high, string? term) =>
        Assert.Equal(term, VerbalScale.TermOf(new((decimal)low, (decimal)high)) is { } found ? EnumName.Of(found) : null);

    [Theory]
    [InlineData(0, VerbalTerm.AlmostNoChance)]
    [InlineData(0.0499, VerbalTerm.AlmostNoChance)]
    [InlineData(0.05, VerbalTerm.VeryUnlikely)]
    [InlineData(0.5, VerbalTerm.RoughlyEvenChance)]
    [InlineData(0.9499, VerbalTerm.VeryLikely)]
    [InlineData(1, VerbalTerm.AlmostCertain)]
    public void Every_probability_lies_in_one_bin(double probability, VerbalTerm bin) => Assert.Equal(bin, VerbalScale.BinOf((decimal)probability));

    [Fact]
    public void The_bins_meet_from_nothing_to_certainty()
    {
        Assert.Equal(0, VerbalScale.Bin(VerbalScale.Terms[0]).Low);
        Assert.Equal(1, VerbalScale.Bin(VerbalScale.Terms[^1]).High);
        Assert.All(VerbalScale.Terms.Zip(VerbalScale.Terms.Skip(1)), pair => Assert.Equal(VerbalScale.Bin(pair.First).High, VerbalScale.Bin(pair.Second).Low));
    }
}
