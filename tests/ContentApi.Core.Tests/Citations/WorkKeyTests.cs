using ContentApi.Core.Citations;

namespace ContentApi.Core.Tests.Citations;

public sealed class WorkKeyTests
{
    [Fact]
    public void A_doi_is_the_identity_whatever_its_case() =>
        Assert.Equal("doi:10.1017/s0020818300033324", Of("Fearon, J. D. (1995). Rationalist explanations for war. International Organization, 49(3). https://doi.org/10.1017/S0020818300033324"));

    [Fact]
    public void Spelling_does_not_tell_works_apart() =>
        Assert.Equal(Of("Žižek, S. (2008). Violence: Six sideways reflections. Picador."), Of("Zizek, Slavoj. (2008). Violence – Six Sideways Reflections. London: Picador."));

    [Theory]
    [InlineData("Kang, D. C. (2003). Getting Asia right. International Security.")]
    [InlineData("Kang, D. C. (2004). Getting Asia wrong. International Security.")]
    [InlineData("King, D. C. (2003). Getting Asia wrong. International Security.")]
    [InlineData("Kang, D. C., & Lee, K. (2003). Getting Asia wrong. International Security.")]
    public void Another_title_year_or_author_is_another_work(string other) =>
        Assert.NotEqual(Of("Kang, D. C. (2003). Getting Asia wrong. International Security."), Of(other));

    [Fact]
    public void Too_little_is_no_identity()
    {
        Assert.Null(WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Title = "Notes" }));
        Assert.Null(WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Author = [new CslName { Family = "Kang" }], Issued = CslDate.Of(2003) }));
    }

    private static string? Of(string reference) => WorkKey.Of(ReferenceParser.Parse(reference));
}
