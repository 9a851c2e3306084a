using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Publishing;
using ContentApi.Core.Tests.Citations;

namespace ContentApi.Core.Tests.Publishing;

/// <summary>What is found in reference lists, beside whether they are cited.</summary>
public sealed class ReferenceChecksTests
{
    [Theory]
    [InlineData("Moss, T. Echoes of the harbour. Quay Press.", true)]
    [InlineData("Moss, T. (n.d.). Echoes of the harbour. Quay Press.", false)]
    [InlineData("Moss, T. (in press). Echoes of the harbour. Quay Press.", false)]
    [InlineData("Moss, T. (2001). Echoes of the harbour. Quay Press.", false)]
    public void A_year_is_missing_unless_the_reference_says_that_there_is_none(string reference, bool isMissing) =>
        Assert.Equal(isMissing, Codes(reference).Contains(FindingCode.MissingYear));

    [Theory]
    [InlineData("2015a 2015b", "")]
    [InlineData("2015b 2015a", "/citations/1")]
    [InlineData("2015b", "/citations/0")]
    [InlineData("2015a 2015c", "/citations/1")]
    [InlineData("2015a 2015a", "/citations/1")]
    [InlineData("2015a 2016b", "/citations/1")]
    [InlineData("2015", "")]
    public void Letters_of_one_year_follow_each_other_from_a_on(string years, string pointers)
    {
        var article = SampleArticle.Of("Text.", [.. years.Split(' ').Select((year, i) => $"Moss, T. ({year}). Title number {i} of them. Quay Press.")]);

        Assert.Equal(pointers.Length == 0 ? [] : pointers.Split(' '), ArticleChecks.Find(article).Where(finding => finding.Code == FindingCode.SuffixOrder).Select(finding => finding.Pointer!));
    }

    [Fact]
    public void Letters_of_other_authors_are_their_own_affair() =>
        Assert.DoesNotContain(FindingCode.SuffixOrder, Codes("Moss, T. (2015a). One. Quay Press.", "Fell, A. (2015a). Two. Quay Press.", "Fell, A. (2015b). Three. Quay Press."));

    [Theory]
    [InlineData("Moss, T. (2001). Echoes. Quay Press. https://doi.org/10.5555/echo", "")]
    [InlineData("Moss, T. (2001). Echoes. Quay Press. doi: 5555/echo", "/citations/0")]
    [InlineData("Moss, T. (2001). Echoes. Quay Press. https://doi.org/5555/echo", "/citations/0")]
    public void A_reference_that_speaks_of_a_DOI_gives_one(string reference, string pointer) =>
        Assert.Equal(pointer.Length == 0 ? [] : [pointer], ArticleChecks.Find(SampleArticle.Of("Text.", [reference])).Where(finding => finding.Code == FindingCode.MalformedDoi).Select(finding => finding.Pointer!));

    [Fact]
    public void What_an_editor_gives_as_a_DOI_is_one()
    {
        var article = SampleArticle.Of("Text.", ["Moss, T. (2001). Echoes. Quay Press."]);
        var wrong = article with { Citations = [article.Citations[0] with { Csl = article.Citations[0].Csl with { Doi = "11.5555/echo" } }] };

        Assert.Equal("/citations/0/csl/DOI", Assert.Single(ArticleChecks.Find(wrong), finding => finding.Code == FindingCode.MalformedDoi).Pointer);
    }

    [Fact]
    public void Two_references_with_one_DOI_are_the_same_source_unless_nothing_else_agrees()
    {
        const string echoes = "Moss, T. (2001). Echoes. Quay Press. https://doi.org/10.5555/echo";

        Assert.Contains(FindingCode.DuplicateReference, Codes(echoes, "Moss, T., & Fell, A. (2001). Echoes: A study. Quay Press. https://doi.org/10.5555/ECHO"));
        var apart = Codes(echoes, "Gran, S. (2011). Snow roads. Snow House. https://doi.org/10.5555/echo");
        Assert.Contains(FindingCode.ReusedDoi, apart);
        Assert.DoesNotContain(FindingCode.DuplicateReference, apart);
    }

    [Fact]
    public void A_reference_that_lacks_the_DOI_of_its_twin_is_a_duplicate_and_one_with_another_DOI_is_none()
    {
        const string echoes = "Moss, T. (2001). Echoes. Quay Press. https://doi.org/10.5555/echo";

        Assert.Contains(FindingCode.DuplicateReference, Codes(echoes, "Moss, T. (2001). Echoes. Quay Press."));
        Assert.DoesNotContain(FindingCode.DuplicateReference, Codes(echoes, "Moss, T. (2001). Echoes. Quay Press. https://doi.org/10.5555/other"));
    }

    [Theory]
    [InlineData(60, 100, false)]
    [InlineData(61, 244, false)]
    [InlineData(61, 243, true)]
    [InlineData(200, 1000, false)]
    public void A_TLDR_is_too_long_when_it_is_more_than_a_quarter_of_the_text(int words, int body, bool isTooLong)
    {
        var article = SampleArticle.Of(Words(body), []) with { Tldr = new() { Id = Guid.Empty, Text = Words(words), ForRevision = 1 } };
        article = article with { Sections = [article.Sections[0] with { Heading = null }] };

        Assert.Equal(isTooLong, ArticleChecks.Find(article).Any(finding => finding.Code == FindingCode.TldrTooLong));
    }

    [Theory]
    [InlineData("10.1080/00396338.2014.985436", "10.1080/00396338.2014.985436")]
    [InlineData(" https://doi.org/10.5555/ECHO ", "10.5555/echo")]
    [InlineData("doi: 10.5555/(SICI)1-2", "10.5555/(sici)1-2")]
    [InlineData("10.5555/", null)]
    [InlineData("10.5555/a b", null)]
    [InlineData("http://example.org/10.5555/echo", null)]
    [InlineData("", null)]
    public void A_DOI_is_read_with_and_without_what_resolves_it(string text, string? doi) => Assert.Equal(doi, DoiName.Parse(text));

    [Fact]
    public void Reading_time_in_seconds_is_rounded_up() => Assert.Equal([0, 1, 60, 61], new[] { 0, 1, 238, 239 }.Select(ReadingTime.Seconds));

    private static List<string> Codes(params string[] references) => [.. ArticleChecks.Find(SampleArticle.Of("Text.", references)).Select(finding => finding.Code)];

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}
