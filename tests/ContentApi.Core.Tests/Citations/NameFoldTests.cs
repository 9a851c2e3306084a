using ContentApi.Core.Citations;
using CsCheck;

namespace ContentApi.Core.Tests.Citations;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Žižek\uFFFE", "zizek")]
    [InlineData("\uD800Núñez", "nunez")]
    [InlineData("Ab\uD83F\uDFFFel", "abel")]
    public void What_is_no_text_is_no_part_of_a_name(string name, string folded) => Assert.Equal(folded, NameFold.Of(name));

    [Fact]
    public void Any_code_units_can_be_folded() =>
        Gen.Int[0, 0xFFFF].Select(unit => (char)unit).Array[0, 40].Sample(units => Assert.DoesNotContain('\uFFFD', NameFold.Words(new string(units), ' ')));
}
