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

    [Theory]
    [InlineData("n/a")]
    [InlineData("forthcoming")]
    [InlineData("10.1000")]
    public void What_is_no_doi_tells_nothing(string doi)
    {
        var book = new CslItem { Id = "x", Type = CslType.Book, Title = "Tides", Author = [new CslName { Family = "Moe" }], Issued = CslDate.Of(2003) };
        Assert.Equal(WorkKey.Of(book), WorkKey.Of(book with { Doi = doi }));
        Assert.NotEqual(WorkKey.Of(book with { Doi = doi }), WorkKey.Of(book with { Doi = doi, Title = "Ebbs" }));
        Assert.Null(WithDoi(doi));
    }

    [Fact]
    public void A_doi_that_is_given_as_an_address_is_the_same() => Assert.Equal(WithDoi("10.1000/182"), WithDoi("https://doi.org/10.1000/182"));

    [Fact]
    public void Too_little_is_no_identity()
    {
        Assert.Null(WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Title = "Notes" }));
        Assert.Null(WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Author = [new CslName { Family = "Kang" }], Issued = CslDate.Of(2003) }));
    }

    [Fact]
    public void A_key_always_fits_an_index_and_still_tells_works_apart()
    {
        var words = string.Join(' ', Enumerable.Repeat("sovereignty", 360));
        var suffix = new string('x', 1000);
        string?[] keys = [Titled(words), Titled(words + " again"), WithDoi("10.1000/" + suffix), WithDoi("10.1000/" + suffix + "2")];
        Assert.All(keys, key => Assert.Matches("^(ayt|doi):[0-9a-f]{64}$", key));
        Assert.Distinct(keys);
        Assert.Equal(Titled(words), Titled(words.ToUpperInvariant()));
        Assert.Equal(WithDoi("10.1000/" + suffix), WithDoi("10.1000/" + suffix.ToUpperInvariant()));
    }

    [Fact]
    public void A_key_that_just_fits_is_kept_as_it_is()
    {
        var doi = "10.1000/" + new string('x', WorkKey.MaxLength - "doi:10.1000/".Length);
        Assert.Equal("doi:" + doi, WithDoi(doi));
        Assert.NotEqual("doi:" + doi + "x", WithDoi(doi + "x"));
    }

    private static string? Titled(string title) => WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Title = title, Issued = CslDate.Of(2003) });

    private static string? WithDoi(string doi) => WorkKey.Of(new CslItem { Id = "x", Type = CslType.Document, Doi = doi });

    private static string? Of(string reference) => WorkKey.Of(ReferenceParser.Parse(reference));
}
