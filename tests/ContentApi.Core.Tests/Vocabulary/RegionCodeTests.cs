using ContentApi.Core.Vocabulary;

namespace ContentApi.Core.Tests.Vocabulary;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("EG", "EG")]
    [InlineData(" eg ", "EG")]
    [InlineData("EG-SUZ", "EG-SUZ")]
    [InlineData("us-tx", "US-TX")]
    [InlineData("001", "001")]
    [InlineData("145", "145")]
    [InlineData("818", "818")]
    public void Countries_subdivisions_and_areas_are_known_in_any_case(string text, string code) => Assert.Equal(code, RegionCode.Parse(text));

    [Theory]
    [InlineData("XX")]
    [InlineData("EGY")]
    [InlineData("XX-1")]
    [InlineData("EG-")]
    [InlineData("EG-ABCD")]
    [InlineData("999")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_code_is_none(string text) => Assert.Null(RegionCode.Parse(text));
}
