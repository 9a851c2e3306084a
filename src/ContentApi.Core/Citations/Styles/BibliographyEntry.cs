namespace ContentApi.Core.Citations.Styles;

/// <summary>An entry of a list of references, and what cites it in the text.</summary>
public sealed class BibliographyEntry
{
    private readonly CslItem sparse;
    private readonly CitedForm form;
    private readonly CitationStyle style;
    private readonly StyleLocale locale;

    internal BibliographyEntry(CslItem item, CslItem sparse, CitedForm form, CitationStyle style, StyleLocale locale, bool repeatsAuthors)
    {
        (Item, this.sparse, this.form, this.style, this.locale) = (item, sparse, form, style, locale);
        Reference = FormattedText.Of(style.Entry(sparse, new EntryContext(locale, form.YearSuffix, repeatsAuthors && style.RepeatedAuthors is not null)), locale);
    }

    /// <summary>The item.</summary>
    public CslItem Item { get; }

    /// <summary>Whether an entry before is of the same source, so that a printed list leaves it out: citations of several articles may be of one work.</summary>
    public bool IsRepetition { get; init; }

    /// <summary>The entry.</summary>
    public FormattedText Reference { get; }

    /// <summary>The in-text form in parentheses: "(see Lee, 2010a, p. 4)".</summary>
    /// <param name="locator">Where in the source, as printed ("p. 4", "chap. 2"; figures alone are pages); null for the whole.</param>
    /// <param name="prefix">Words before it ("see"); null for none.</param>
    public FormattedText Parenthetical(string? locator = null, string? prefix = null) => FormattedText.Of(form.Parenthetical(sparse, style, locale, CitedPlace.Parse(locator), prefix), locale);

    /// <summary>The in-text form with the authors in the sentence: "Lee (2010a, p. 4)".</summary>
    /// <param name="locator">Where in the source; null for the whole.</param>
    public FormattedText Narrative(string? locator = null) => FormattedText.Of(form.Narrative(sparse, style, locale, CitedPlace.Parse(locator)), locale);
}
