using ContentApi.Core.Vocabulary;

namespace ContentApi.Core.Tests.Vocabulary;

public sealed class OrcidIdTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700")]
    [InlineData(" http://orcid.org/0000-0002-1694-233x ", "0000-0002-1694-233X")]
    public void An_iD_is_known_as_such_and_as_an_address(string text, string id) => Assert.Equal(id, OrcidId.Parse(text));

    [Theory]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1852-0097")]
    [InlineData("0000-0002-1694-2330")]
    [InlineData("0000000218250097")]
    [InlineData("https://example.org/0000-0002-1825-0097")]
    [InlineData("0000-0002-1825-0097\n0")]
    [InlineData("٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧")]
    [InlineData("")]
    public void What_is_no_iD_or_has_a_wrong_check_character_is_none(string text) => Assert.Null(OrcidId.Parse(text));
}
