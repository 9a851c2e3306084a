using ContentApi.Core.Citations;

namespace ContentApi.Core.Tests.Citations;

public sealed class CitationListTests
{
    [Fact]
    public void Keys_are_made_of_family_names_and_year()
    {
        Assert.Equal(
            ["mearsheimer-2010", "caron-oral-2014", "smith-et-al-2019b", "un-2015", "الخطيب-2019", "van-der-berg-nd"],
            Keys(
            [
                "Mearsheimer, J. J. (2010). The gathering storm. The Chinese Journal of International Politics.",
                "[2] Caron, D. D., & Oral, N. (2014). Navigating straits. Brill.",
                "• Smith, A., Jones, B., & Brown, C. (2019b). Harbours and ports. Routledge.",
                "UN. (2015). Transforming our world.",
                "الخطيب، محمد. (2019). الممرات المائية. دار الشروق.",
                "van der Berg, J. (n.d.). On dykes. Brill.",
            ]));
    }

    [Fact]
    public void A_key_that_is_taken_gets_a_number() =>
        Assert.Equal(["kang-2003", "kang-2003-2", "kang-2003-3"], Keys(["Kang, D. (2003). One.", "Kang, D. (2003). Two.", "Kang, E. (2003). Three."]));

    [Fact]
    public void The_item_carries_the_key_and_the_citation_the_reference()
    {
        var citation = Assert.Single(CitationList.Build(["3. Kang, D. C. (2003). Nuclear North Korea. International Security."], NewIds.Make()));
        Assert.Equal("kang-2003", citation.Csl.Id);
        Assert.Equal("Kang, D. C. (2003). Nuclear North Korea. International Security.", citation.Text);
    }

    private static IEnumerable<string> Keys(IReadOnlyList<string> references) => CitationList.Build(references, NewIds.Make()).Select(citation => citation.Key);
}
