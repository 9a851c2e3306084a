namespace ContentApi.Core.Citations.Styles;

/// <summary>What the in-text form of an item needs in its list.</summary>
/// <param name="Names">Which names are shown.</param>
/// <param name="YearSuffix">The letter after the year; in a style without years, any letter asks for the title; null where neither is needed.</param>
internal readonly record struct CitedForm(ShownNames Names, string? YearSuffix)
{
    /// <summary>The form in parentheses: "(see Lee, 2010a, p. 4)".</summary>
    public StyledText? Parenthetical(CslItem item, CitationStyle style, StyleLocale locale, CitedPlace? place = null, string? prefix = null)
    {
        var delimiters = style.Delimiters(item, place);
        var cited = StyledText.Group(delimiters.Date, style.CitedAuthors(item, Names, isNarrative: false), Date(item, style, locale));
        return StyledText.Group(" ", StyledText.Of(prefix), StyledText.Group(delimiters.Place, cited, place is null ? null : style.CitedPlace(item, place)))?.Within("(", ")");
    }

    /// <summary>The form with the authors in the sentence: "Lee (2010a, p. 4)".</summary>
    public StyledText? Narrative(CslItem item, CitationStyle style, StyleLocale locale, CitedPlace? place = null)
    {
        var note = item.IsPersonal() && style is ApaStyle ? StyledText.Printed("personal communication") : null;
        var inside = StyledText.Group(style.Delimiters(item, place).Place, StyledText.Group(", ", note, Date(item, style, locale)), place is null ? null : style.CitedPlace(item, place));
        return StyledText.Group(" ", style.CitedAuthors(item, Names, isNarrative: true), inside?.Within("(", ")"));
    }

    private StyledText? Date(CslItem item, CitationStyle style, StyleLocale locale) => style.CitedDate(item, new EntryContext(locale, YearSuffix));
}
