using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Export;

namespace ContentApi.Core.Tests.Citations.Export;

public sealed class ExportTests
{
    private static readonly CslItem Report = new()
    {
        Id = "berg-2020",
        Type = CslType.Report,
        Title = "Tolls & 50% of {trade}",
        Author = [new() { Family = "Berg", Given = "Åsa", NonDroppingParticle = "van den" }, new() { Literal = "Council for Sea and Air, Inc." }, new() { Family = "King", Given = "M. L.", Suffix = "Jr." }],
        Issued = CslDate.Of(2020, 3, 4),
        Page = "3–9",
        Genre = "Working paper",
        Number = "12",
        Publisher = "Harbour Institute",
        Doi = "10.5555/a_b%c",
        Url = "https://example.org/{a}?b=1&c=2",
        Accessed = CslDate.Of(2024, 1, 2),
    };

    [Fact]
    public void BibTeX_keeps_letters_names_and_capitals_and_escapes_what_LaTeX_would_read() => Assert.Equal(
        """
        @techreport{berg-2020,
          author = {van den Berg, Åsa and {Council for Sea and Air, Inc.} and King, Jr., M. L.},
          options = {useprefix=true},
          title = {{Tolls \& 50\% of \{trade\}}},
          number = {12},
          pages = {3--9},
          type = {Working paper},
          institution = {Harbour Institute},
          year = {2020},
          month = mar,
          day = {4},
          doi = {10.5555/a_b%c},
          url = {https://example.org/%7Ba%7D?b=1&c=2},
          urldate = {2024-01-02}
        }

        """, BibTex.Write([Report]), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("Set {a", "Set (a")]
    [InlineData("x}}, year = 1999", "x)), year = 1999")]
    [InlineData("}{", ")(")]
    [InlineData("{a} } {b {c}", "\\{a\\} ) (b \\{c\\}")]
    [InlineData("\\{", "\\textbackslash{}(")]
    public void A_brace_of_BibTeX_without_its_other_is_a_parenthesis_so_that_no_value_ends_elsewhere(string text, string written)
    {
        CslName[] names = [new() { Family = text, Given = text, Suffix = text }, new() { Literal = text }, new() { Family = "Lee", NonDroppingParticle = text, DroppingParticle = text }];
        CslItem item = new()
        {
            Id = text,
            Type = CslType.Report,
            Title = text,
            Author = names,
            Editor = names,
            Translator = names,
            Issued = CslDate.Of(2020),
            Status = text,
            ContainerTitle = text,
            CollectionTitle = text,
            Volume = text,
            Issue = text,
            Page = text,
            Number = text,
            Edition = text,
            Publisher = text,
            PublisherPlace = text,
            Genre = text,
            Language = text,
            Doi = text,
            Isbn = text,
            Issn = text,
            Url = text,
        };
        var database = BibTex.Write([item, Report]);

        Assert.Contains($"title = {{{{{written}}}}}", database, StringComparison.Ordinal);
        var depth = 0;
        for (var i = 0; i < database.Length; i++)
        {
            depth += database[i] switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.InRange(depth, 0, int.MaxValue);
            Assert.True(database[i] != '\n' || i == 0 || (depth == 0) == (database[i - 1] == '}' && (i == 1 || database[i - 2] == '\n')), database[..i]);
        }
        Assert.Equal(0, depth);
    }

    [Fact]
    public void Names_come_apart_nowhere_but_at_their_parts()
    {
        var item = new CslItem
        {
            Id = "x",
            Type = CslType.Book,
            Author = [new() { Family = "Lee", Given = "John and Jane" }, new() { Family = "Smith", Given = "J., PhD" }, new() { Family = "King", Suffix = "Jr." }, new() { Given = "Suhartono", Suffix = "III" }, new() { Family = "A AND B", Given = "Ann" }],
        };

        Assert.Contains("  author = {Lee, {John and Jane} and Smith, {J., PhD} and King, Jr.,  and Suhartono, III,  and {A AND B}, Ann}\n", BibTex.Write([item]), StringComparison.Ordinal);
        Assert.Contains("AU  - King, , Jr.\r\nAU  - Suhartono, , III\r\n", Ris.Write([item]), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_BibTeX_are_unique_and_hold_nothing_that_ends_them() => Assert.Equal(
        ["@book{ab,", "@book{ab-2,", "@book{reference,"],
        BibTex.Write(((string[])["a,b", "a}b", "ключ"]).Select(id => new CslItem { Id = id, Type = CslType.Book, Title = "T" })).Split('\n').Where(line => line.StartsWith('@')));

    [Fact]
    public void RIS_has_one_value_a_line_and_a_record_ends() => Assert.Equal(
        "TY  - RPRT\r\nID  - berg-2020\r\nAU  - van den Berg, Åsa\r\nAU  - Council for Sea and Air, Inc.\r\nAU  - King, M. L., Jr.\r\nTI  - Tolls & 50% of {trade}\r\nPY  - 2020\r\nDA  - 2020/03/04/\r\nM1  - 12\r\nSP  - 3\r\nEP  - 9\r\n"
        + "M3  - Working paper\r\nPB  - Harbour Institute\r\nDO  - 10.5555/a_b%c\r\nUR  - https://example.org/{a}?b=1&c=2\r\nY2  - 2024/01/02/\r\nER  - \r\n\r\n", Ris.Write([Report]));

    [Fact]
    public void A_line_break_in_a_title_starts_no_tag() =>
        Assert.Contains("TI  - One ER - two\r\n", Ris.Write([Report with { Title = "One\r\nER  - two" }]), StringComparison.Ordinal);
}
