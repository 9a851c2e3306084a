using ContentApi.Core.Citations;

namespace ContentApi.Core.Tests.Citations;

/// <summary>What a reference parser easily trips over, one thing at a time.</summary>
public sealed class ReferenceGuardTests
{
    [Theory]
    [InlineData("Harlan, T. R. (2017). Base rights and the U.S. presence in the Gulf. Armed Forces Quarterly, 12(3), 41–60.", "Base rights and the U.S. presence in the Gulf")]
    [InlineData("Orlova, K. (2011). Gas vs. grain: Two levers compared. Journal of Eurasian Studies, 4(1), 3–18.", "Gas vs. grain: Two levers compared")]
    [InlineData("Petit, M. (2005). Harbours of St. Lucia and their tolls. Maritime Policy Review, 9(2), 77–92.", "Harbours of St. Lucia and their tolls")]
    public void The_stop_of_an_abbreviation_ends_no_title(string reference, string title) => Assert.Equal(title, ReferenceParser.Parse(reference).Title);

    [Theory]
    [InlineData("van den Berg, A. P. (2014). Polders and power. Leiden University Press.", "van den", "Berg")]
    [InlineData("de Souza, M. (2009). Ports of Brazil. Routledge.", "de", "Souza")]
    [InlineData("von Arnim, H. (1998). The Baltic question. Oxford University Press.", "von", "Arnim")]
    public void A_particle_stays_with_the_family_name_that_it_is_no_part_of(string reference, string particle, string family)
    {
        var author = Assert.Single(ReferenceParser.Parse(reference).Author!);
        Assert.Equal((particle, family), (author.NonDroppingParticle, author.Family));
    }

    [Theory]
    [InlineData("World Trade Organization. (2018). World trade report 2018: The future of trade. World Trade Organization.", "World Trade Organization")]
    [InlineData("U.S. Department of Energy. (2012). Strategic reserves in review. U.S. Department of Energy.", "U.S. Department of Energy")]
    [InlineData("International Energy Agency. (2020). Oil market outlook. https://example.org/oil", "International Energy Agency")]
    public void An_organisation_is_one_literal_name(string reference, string name)
    {
        var author = Assert.Single(ReferenceParser.Parse(reference).Author!);
        Assert.Equal(name, author.Literal);
    }

    [Fact]
    public void No_date_is_no_date() => Assert.Null(ReferenceParser.Parse("Karim, S. (n.d.). Letters from the delta. Saqi Books.").Issued);

    [Fact]
    public void In_press_is_a_status()
    {
        var item = ReferenceParser.Parse("Karim, S. (in press). Rivers that divide. Journal of Peace Research.");
        Assert.Equal(("in press", "Rivers that divide", "Journal of Peace Research"), (item.Status, item.Title, item.ContainerTitle));
        Assert.Null(item.Issued);
    }

    [Fact]
    public void A_letter_tells_works_of_one_year_apart()
    {
        var item = ReferenceParser.Parse("Lindgren, O. (2016b). Arms and embargoes. Security Dialogue, 47(2), 101–119.");
        Assert.Equal((2016, "b"), (item.Issued?.Year, item.YearSuffix));
    }

    [Theory]
    [InlineData("Ferrari, G. (2003). Sea lanes and law (3rd ed.). Cambridge University Press.", "3rd")]
    [InlineData("Ferrari, G. (2003) Sea lanes and law. 2nd edn. London: Routledge.", "2nd")]
    public void An_edition_is_no_part_of_the_title(string reference, string edition)
    {
        var item = ReferenceParser.Parse(reference);
        Assert.Equal((edition, "Sea lanes and law"), (item.Edition, item.Title));
    }

    [Fact]
    public void Translators_in_brackets_are_translators()
    {
        var item = ReferenceParser.Parse("Mernissi, N. (1991). The veil of the harbour (L. Hart & P. Doyle, Trans.). Verso. (Original work published 1987)");
        Assert.Equal(["Hart", "Doyle"], item.Translator!.Select(name => name.Family!));
        Assert.Equal((1991, 1987, "Verso"), (item.Issued?.Year, item.OriginalDate?.Year, item.Publisher));
    }

    [Fact]
    public void A_chapter_is_in_the_book_of_its_editors()
    {
        var item = ReferenceParser.Parse("Okoye, C. (2010). Oil and order. In R. T. Marsh & E. Lund (Eds.), The political economy of fuel (pp. 88–112). Oxford University Press.");
        Assert.Equal(["Marsh", "Lund"], item.Editor!.Select(name => name.Family!));
        Assert.Equal((CslType.Chapter, "Oil and order", "The political economy of fuel", "88–112", "Oxford University Press"), (item.Type, item.Title, item.ContainerTitle, item.Page, item.Publisher));
    }

    [Theory]
    [InlineData("Tanaka, Y. (2008). Islands of doubt. Pacific Review, 21(4), 455–478.")]
    [InlineData("Tanaka, Yuki. “Islands of Doubt.” Pacific Review, vol. 21, no. 4, 2008, pp. 455–478.")]
    [InlineData("Tanaka, Yuki. 2008. “Islands of Doubt.” Pacific Review 21 (4): 455–478.")]
    [InlineData("Tanaka, Y. (2008) ‘Islands of doubt’, Pacific Review, 21(4), pp. 455–478.")]
    [InlineData("Tanaka Y. Islands of doubt. Pacific Review. 2008;21(4):455–478.")]
    public void Volume_issue_and_pages_are_told_apart_in_every_shape(string reference)
    {
        var item = ReferenceParser.Parse(reference);
        Assert.Equal(("Tanaka", 2008, "Pacific Review", "21", "4", "455–478"), (item.Author?[0].Family, item.Issued?.Year, item.ContainerTitle, item.Volume, item.Issue, item.Page));
        Assert.Equal("islands of doubt", item.Title, ignoreCase: true);
    }

    [Fact]
    public void An_article_number_is_no_page()
    {
        var item = ReferenceParser.Parse("Silva, R., & Costa, M. (2019). Drought and displacement. Nature Communications, 10, Article 2213.");
        Assert.Equal(("2213", null, "10"), (item.Number, item.Page, item.Volume));
    }

    [Fact]
    public void Identifiers_are_read_whatever_stands_around_them()
    {
        var item = ReferenceParser.Parse("Weber, L. (2013). Border regimes. Geopolitics, 18(1), 1–21. doi:10.1234/geo.2013.55");
        Assert.Equal(("10.1234/geo.2013.55", null), (item.Doi, item.Url));
        Assert.Equal("978-0-19-853453-6", ReferenceParser.Parse("Weber, L. (2013). Border regimes. Routledge. ISBN 978-0-19-853453-6").Isbn);
        Assert.Equal("https://example.org/regimes", ReferenceParser.Parse("Weber, L. (2013). Border regimes. Retrieved May 3, 2015, from https://example.org/regimes").Url);
        Assert.Equal("arXiv:2101.01234", ReferenceParser.Parse("Weber, L. (2021). Border models. arXiv:2101.01234").Number);
    }

    [Fact]
    public void A_place_and_a_publisher_are_told_apart()
    {
        var item = ReferenceParser.Parse("Adams, J. (1996). Straits and statecraft. Ithaca, NY: Cornell University Press.");
        Assert.Equal(("Ithaca, NY", "Cornell University Press"), (item.PublisherPlace, item.Publisher));
    }

    [Fact]
    public void A_translator_and_an_edition_share_brackets()
    {
        var item = ReferenceParser.Parse("Ibn Marin. (1967). The harbours: An introduction to pilotage (F. Reed, Trans.; 2nd ed.). Princeton University Press. (Original work published 1377)");
        Assert.Equal(("The harbours: An introduction to pilotage", "2nd", 1377), (item.Title, item.Edition, item.OriginalDate?.Year));
        Assert.Equal(["Reed"], item.Translator!.Select(name => name.Family));
    }

    [Fact]
    public void Names_of_a_numeric_list_are_all_read()
    {
        var item = ReferenceParser.Parse("Wang Q, Foster MG, de Groot J, Horton M. Tolls and trade. J Peace Res. 2014;51(2):201-15.");
        Assert.Equal(["Wang Q", "Foster MG", "de Groot J", "Horton M"], item.Author!.Select(name => $"{name.NonDroppingParticle} {name.Family} {name.Given}".Trim()));
    }

    [Theory]
    [InlineData("Adams, J., Ogbe, E. Milland, K., & Reed, Q. (2015). Crowds at sea. Polity.", "Adams J.", "Ogbe E.", "Milland K.", "Reed Q.")]
    [InlineData("Nishida, T., & et al. (1991). Portraits of phase. Brill.", "Nishida T.")]
    [InlineData("Waskom, M., & others. (2017). Drawing statistics. Brill.", "Waskom M.")]
    [InlineData("Ju XF, Li JN (2012). Tolls and tides. Marine Policy, 36(2), 12–19.", "Ju XF", "Li JN")]
    public void Names_that_are_run_together_are_read_apart(string reference, params string[] names) =>
        Assert.Equal(names, ReferenceParser.Parse(reference).Author!.Select(name => $"{name.NonDroppingParticle} {name.Family} {name.Given}".Trim()));

    [Fact]
    public void Every_field_that_was_read_has_a_confidence()
    {
        var parsed = ReferenceParser.Read("Tanaka, Y. (2008). Islands of doubt. Pacific Review, 21(4), 455–478.");
        Assert.Equal(["author", "container-title", "issue", "issued", "page", "title", "volume"], parsed.Confidence.Keys.Order(StringComparer.Ordinal));
        Assert.All(parsed.Confidence.Values, confidence => Assert.InRange(confidence, 0.5, 1));
    }

    [Fact]
    public void What_is_not_understood_is_given_no_confidence() => Assert.Equal(0, ReferenceParser.Read("?").Confidence.Values.DefaultIfEmpty(0).Max());
}
