using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Tests.Citations;

public sealed class CslItemTests
{
    /// <summary>The members of csl-data.json 1.0.2 that we write; it allows no others than its own.</summary>
    private static readonly string[] Members =
    [
        "DOI", "ISBN", "ISSN", "URL", "accessed", "author", "collection-title", "container-title", "edition", "editor", "genre", "id", "issue", "issued", "language", "number", "original-date", "page",
        "publisher", "publisher-place", "status", "title", "translator", "type", "volume", "year-suffix",
    ];

    [Fact]
    public void An_item_its_names_and_dates_have_no_members_but_those_of_the_schema()
    {
        Assert.Equal(Members, Names<CslItem>());
        Assert.Equal(["dropping-particle", "family", "given", "literal", "non-dropping-particle", "suffix"], Names<CslName>());
        Assert.Equal(["circa", "date-parts", "literal", "raw", "season"], Names<CslDate>());
    }

    [Fact]
    public void What_is_not_known_is_absent() =>
        Assert.Equal("""{"id":"a","type":"book","issued":{"date-parts":[[2020]]}}""", JsonSerializer.Serialize(new CslItem { Id = "a", Type = CslType.Book, Issued = CslDate.Of(2020) }, ContentJson.Options));

    [Theory]
    [InlineData("book", true)]
    [InlineData("motion_picture", true)]
    [InlineData("podcast", false)]
    [InlineData("Book", false)]
    public void Types_are_those_of_the_schema(string type, bool isKnown) => Assert.Equal(isKnown, CslType.IsKnown(type));

    private static IEnumerable<string> Names<T>() => ContentJson.Options.GetTypeInfo(typeof(T)).Properties.Where(member => member.Get is not null).Select(member => member.Name).Order(StringComparer.Ordinal);
}
