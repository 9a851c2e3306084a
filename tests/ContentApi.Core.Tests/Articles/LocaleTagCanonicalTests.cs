using ContentApi.Core.Articles;

namespace ContentApi.Core.Tests.Articles;

public sealed class LocaleTagCanonicalTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("DE-CH-1996", "de-CH-1996")]
    [InlineData("ar", "ar")]
    public void A_tag_in_any_case_has_one_form(string text, string canonical)
    {
        Assert.Equal(canonical, LocaleTag.Canonical(text));
        Assert.True(LocaleTag.IsValid(canonical));
    }
}
