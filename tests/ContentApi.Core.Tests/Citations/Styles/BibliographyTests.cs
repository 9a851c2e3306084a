using System.Diagnostics;
using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Styles;

namespace ContentApi.Core.Tests.Citations.Styles;

/// <summary>What the four styles print; that they print what pandoc prints is compared at length by <c>ContentApi.Benchmarks -- styles</c>.</summary>
public sealed class BibliographyTests
{
    private static readonly CslItem Article = new()
    {
        Id = "article",
        Type = CslType.ArticleJournal,
        Title = "why states pay: \"tolls\" at the strait",
        ContainerTitle = "journal of maritime affairs",
        Author = [new() { Family = "Berg", Given = "Anneke", NonDroppingParticle = "van den" }, new() { Family = "Tann", Given = "Jean-Luc", DroppingParticle = "von" }],
        Issued = CslDate.Of(2019, 5, 3),
        Volume = "3",
        Issue = "2",
        Page = "101-8",
        Doi = "10.5555/x<y",
    };

    [Theory]
    [InlineData("apa", "van den Berg, A., & Tann, J.-L. von. (2019). why states pay: “tolls” at the strait. Journal of Maritime Affairs, 3(2), 101–108. https://doi.org/10.5555/x<y")]
    [InlineData("chicago", "Berg, Anneke van den, and Jean-Luc von Tann. 2019. “Why States Pay: ‘Tolls’ at the Strait.” Journal of Maritime Affairs 3 (2): 101–8. https://doi.org/10.5555/x<y.")]
    [InlineData("mla", "van den Berg, Anneke, and Jean-Luc von Tann. “Why States Pay: ‘Tolls’ at the Strait.” Journal of Maritime Affairs, vol. 3, no. 2, May 2019, pp. 101–08, https://doi.org/10.5555/x<y.")]
    [InlineData("harvard", "van den Berg, A. and Tann, J.-L. von (2019) ‘why states pay: “tolls” at the strait’, journal of maritime affairs, 3(2), pp. 101–8. Available at: https://doi.org/10.5555/x<y.")]
    public void An_article_is_printed_in_every_style(string style, string expected) => Assert.Equal(expected, Entry(style, Article).Reference.Text);

    [Fact]
    public void As_HTML_titles_are_in_italics_addresses_are_links_and_the_rest_is_escaped()
    {
        Assert.Equal("van den Berg, A., &amp; Tann, J.-L. von. (2019). why states pay: “tolls” at the strait. <i>Journal of Maritime Affairs</i>, <i>3</i>(2), 101–108. <a href=\"https://doi.org/10.5555/x&lt;y\">https://doi.org/10.5555/x&lt;y</a>",
            Entry("apa", Article).Reference.Html);
        var script = new CslItem { Id = "x", Type = CslType.Webpage, Title = "<script>alert(1)</script>", Url = "javascript:alert(1)" };
        Assert.Equal("<i>&lt;script&gt;alert(1)&lt;/script&gt;</i>. (n.d.). javascript:alert(1)", Entry("apa", script).Reference.Html);
    }

    [Fact]
    public void What_stands_behind_the_title_in_the_place_of_authors_is_not_printed_again() =>
        Assert.Equal("Tolls (No. 12; Sea Power). (2020). Harbour Institute.",
            Entry("apa", new CslItem { Id = "r", Type = CslType.Report, Title = "Tolls", Number = "12", CollectionTitle = "Sea power", Issued = CslDate.Of(2020), Publisher = "Harbour Institute" }).Reference.Text);

    [Theory]
    [InlineData("apa", "(see van den Berg & Tann, 2019, p. 4)", "van den Berg and Tann (2019, p. 4)")]
    [InlineData("chicago", "(see van den Berg and Tann 2019, 4)", "van den Berg and Tann (2019, 4)")]
    [InlineData("mla", "(see van den Berg and Tann 4)", "van den Berg and Tann (4)")]
    [InlineData("harvard", "(see van den Berg and Tann, 2019, p. 4)", "van den Berg and Tann (2019, p. 4)")]
    public void It_is_cited_in_parentheses_and_in_the_sentence(string style, string parenthetical, string narrative)
    {
        var entry = Entry(style, Article);

        Assert.Equal((parenthetical, narrative), (entry.Parenthetical("p. 4", prefix: "see").Text, entry.Narrative("p. 4").Text));
    }

    [Fact]
    public void Works_of_the_same_authors_and_year_get_letters_in_the_order_of_the_list()
    {
        var list = Bibliography.Of([Book("b", "Tolls"), Book("a", "Convoys"), Book("c", "Escorts") with { Issued = null }], Style("apa"));

        Assert.Equal(["Lee, A. (n.d.). Escorts.", "Lee, A. (2020a). Convoys.", "Lee, A. (2020b). Tolls."], list.Entries.Select(entry => entry.Reference.Text));
        Assert.Equal(["(Lee, n.d.)", "(Lee, 2020a)", "(Lee, 2020b)"], list.Entries.Select(entry => entry.Parenthetical().Text));
    }

    [Fact]
    public void Letters_that_the_references_have_are_kept_unless_two_are_the_same()
    {
        Assert.Equal(["Lee, A. (2020a). Tolls.", "Lee, A. (2020b). Convoys."],
            Texts("apa", Book("1", "Tolls") with { YearSuffix = "a" }, Book("2", "Convoys") with { YearSuffix = "b" }));
        Assert.Equal(["Lee, A. (2020a). Convoys.", "Lee, A. (2020b). Tolls."],
            Texts("apa", Book("1", "Tolls") with { YearSuffix = "a" }, Book("2", "Convoys") with { YearSuffix = "a" }));
        Assert.Equal(["Lee, A. (2020c). Tolls."], Texts("apa", Book("1", "Tolls") with { YearSuffix = "c" }));
    }

    [Fact]
    public void A_source_that_is_there_twice_has_one_letter_and_is_a_repetition()
    {
        var list = Bibliography.Of([Book("1", "Tolls"), Book("2", "Convoys"), Book("3", "Tolls")], Style("apa"));

        Assert.Equal(["(Lee, 2020a)", "(Lee, 2020b)", "(Lee, 2020b)"], list.Entries.Select(entry => entry.Parenthetical().Text));
        Assert.Equal(["2", "1"], list.Entries.Where(entry => !entry.IsRepetition).Select(entry => entry.Item.Id));
        Assert.Equal(["Lee, A. (2020). Tolls.", "Lee, A. (2020). Tolls."], Texts("apa", Book("1", "Tolls"), Book("2", "Tolls")));
        Assert.Equal(["Lee, A. (2020a). Tolls.", "Lee, A. (2020b). Convoys.", "Lee, A. (2020b). Convoys."],
            Texts("apa", Book("1", "Tolls") with { YearSuffix = "a" }, Book("2", "Convoys") with { YearSuffix = "b" }, Book("3", "Convoys") with { YearSuffix = "b" }));
    }

    [Fact]
    public void MLA_tells_works_of_one_author_apart_by_their_titles_and_prints_the_author_once()
    {
        var list = Bibliography.Of([Book("a", "tolls"), Book("b", "convoys")], Style("mla"));

        Assert.Equal(["Lee, Ann. Convoys. 2020.", "---. Tolls. 2020."], list.Entries.Select(entry => entry.Reference.Text));
        Assert.Equal(["(Lee, Convoys 7)", "(Lee, Tolls 7)"], list.Entries.Select(entry => entry.Parenthetical("7").Text));
    }

    [Fact]
    public void Authors_with_one_family_name_are_told_apart_by_initials_and_cites_of_many_authors_by_more_names()
    {
        CslName[] both = [new() { Family = "Lee", Given = "Ann" }, new() { Family = "Ode", Given = "Bo" }, new() { Family = "Puy", Given = "Cy" }, new() { Family = "Qin", Given = "Di" }];
        var list = Bibliography.Of(
            [Book("a", "A") with { Author = [new() { Family = "Voss", Given = "Erik" }] }, Book("b", "B") with { Author = [new() { Family = "Voss", Given = "Ida" }] },
                Book("c", "C") with { Author = both }, Book("d", "D") with { Author = [both[0], both[3], both[1]] }], Style("apa"));

        Assert.Equal(["(Lee, Ode, et al., 2020)", "(Lee, Qin, & Ode, 2020)", "(E. Voss, 2020)", "(I. Voss, 2020)"], list.Entries.Select(entry => entry.Parenthetical().Text));
    }

    [Theory]
    [InlineData("harvard", "en-US", "Lee, A. (2020) “after the toll,” Revue. Available at: https://example.org/ (Accessed: March 4, 2024).")]
    [InlineData("harvard", "en-GB", "Lee, A. (2020) ‘after the toll’, Revue. Available at: https://example.org/ (Accessed: 4 March 2024).")]
    public void Quotation_marks_and_dates_are_those_of_the_locale(string style, string locale, string expected)
    {
        var item = Book("a", "after the toll") with { Type = CslType.Document, ContainerTitle = "Revue", Url = "https://example.org/", Accessed = CslDate.Of(2024, 3, 4) };

        Assert.Equal(expected, Bibliography.Of([item], Style(style), StyleLocale.Find(locale)).Entries[0].Reference.Text);
    }

    [Fact]
    public void Anything_can_be_printed_in_any_style()
    {
        CslItem[] items =
        [
            new() { Id = "nothing", Type = "" },
            new() { Id = "blank", Type = CslType.Book, Title = " ", Author = [new()], Issued = new CslDate { DateParts = [[]] } },
            new() { Id = "odd", Type = CslType.Chapter, Title = "\uE001\"'“", Author = [new() { Given = "-. -" }], Issued = new CslDate { DateParts = [[-44, 13, 40], []] }, Page = "----", Edition = "99999999999" },
            new() { Id = "private", Type = CslType.Webpage, Title = Marks, Url = "https://example.org/" + Marks, Status = Marks, YearSuffix = Marks, Author = [new() { Literal = Marks }], Page = Marks },
            new() { Id = "private-doi", Type = CslType.ArticleJournal, Title = "Tolls", Doi = "10.5555/" + Marks, Volume = Marks, Number = Marks, Author = [new() { Family = Marks, Given = Marks }], Issued = CslDate.Of(2020) },
        ];

        foreach (var style in CitationStyle.All)
            Assert.All(Bibliography.Of(items, style).Entries, entry => Assert.NotNull(entry.Reference.Html + entry.Parenthetical("?").Html + entry.Narrative("p. ").Html + entry.Parenthetical(Marks, Marks).Html));
    }

    [Fact]
    public void A_private_use_character_is_no_quotation_mark() => Assert.Equal("Tolls. (\uFFFD\uFFFD). https://example.org/\uFFFD\uFFFD",
        Entry("apa", new CslItem { Id = "x", Type = CslType.Webpage, Title = "Tolls", Status = Marks, Url = "https://example.org/" + Marks }).Reference.Text);

    [Fact]
    public void Hundreds_of_references_by_the_same_hundred_authors_take_no_time_to_speak_of()
    {
        CslName[] same = [.. Enumerable.Range(0, 99).Select(index => new CslName { Family = $"Author{index}", Given = $"Given{index} Middle" })];
        CslItem[] items = [.. Enumerable.Range(0, 500).Select(index => Book($"{index}", $"Tolls {index}") with { Author = [.. same, new() { Family = $"Last{index}", Given = "Ann" }] })];
        var clock = Stopwatch.StartNew();

        foreach (var style in CitationStyle.All)
            Assert.Equal(500, Bibliography.Of(items, style).Entries.Select(entry => entry.Parenthetical().Text).Distinct().Count());

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    /// <summary>What the styles use for quotation marks until they know which, in the order that closes before it opens.</summary>
    private const string Marks = "\uE001\uE000";

    private static CslItem Book(string id, string title) => new() { Id = id, Type = CslType.Book, Title = title, Author = [new() { Family = "Lee", Given = "Ann" }], Issued = CslDate.Of(2020) };

    private static CitationStyle Style(string name) => CitationStyle.Find(name)!;

    private static BibliographyEntry Entry(string style, CslItem item) => Assert.Single(Bibliography.Of([item], Style(style)).Entries);

    private static IEnumerable<string> Texts(string style, params CslItem[] items) => Bibliography.Of(items, Style(style)).Entries.Select(entry => entry.Reference.Text);
}
