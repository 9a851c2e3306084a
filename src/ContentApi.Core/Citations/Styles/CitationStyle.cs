namespace ContentApi.Core.Citations.Styles;

/// <summary>A style of references and of what cites them in the text.</summary>
public abstract class CitationStyle
{
    private protected CitationStyle()
    {
    }

    /// <summary>The styles; the first is what a caller gets who names none.</summary>
    public static IReadOnlyList<CitationStyle> All { get; } = [new ApaStyle(), new ChicagoStyle(), new MlaStyle(), new HarvardStyle()];

    /// <summary>Names of the style in requests: its short name, then the name of the CSL style that it follows.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The locale that the style is written for.</summary>
    public virtual StyleLocale Locale => StyleLocale.AmericanEnglish;

    /// <summary>The style with the name; null when there is none such.</summary>
    public static CitationStyle? Find(string name) => All.FirstOrDefault(style => style.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What stands for the authors of an entry that are those of the entry before; null when they are printed again.</summary>
    internal virtual string? RepeatedAuthors => null;

    /// <summary>Whether works of the same authors and year are told apart by letters.</summary>
    internal virtual bool HasYearSuffixes => true;

    /// <summary>When given names tell authors with the same family name apart.</summary>
    internal abstract GivenNameRule GivenNames { get; }

    /// <summary>An entry of the list. The item says nothing that is blank (<see cref="SourceKind.Sparse"/>).</summary>
    internal abstract StyledText? Entry(CslItem item, EntryContext context);

    /// <summary>What stands for the authors in the text.</summary>
    internal abstract StyledText? CitedAuthors(CslItem item, ShownNames shown, bool isNarrative);

    /// <summary>The names that these are, as far as they are names; null when none is cited.</summary>
    internal virtual IReadOnlyList<CslName>? CitedNames(CslItem item) => Responsible(item);

    /// <summary>What follows the authors in the text, but for the locator: the year; null in a style without.</summary>
    internal abstract StyledText? CitedDate(CslItem item, EntryContext context);

    /// <summary>The place in the source.</summary>
    internal abstract StyledText? CitedPlace(CslItem item, CitedPlace place);

    /// <summary>What stands between the authors and the year, and between them and the place.</summary>
    internal abstract (string Date, string Place) Delimiters(CslItem item, CitedPlace? place);

    /// <summary>What entries are sorted by, the first that differs deciding (<see cref="SortKey"/>).</summary>
    internal abstract IReadOnlyList<string> SortKeys(CslItem item);

    /// <summary>The names that an in-text form is made of: the first of authors, editors and translators that is known.</summary>
    internal static IReadOnlyList<CslName>? Responsible(CslItem item, bool orTranslators = true) => item.Author ?? item.Editor ?? (orTranslators ? item.Translator : null);
}

/// <summary>What an entry depends on besides its item.</summary>
/// <param name="Locale">Locale that it is printed in.</param>
/// <param name="YearSuffix">Letter after the year; null for none.</param>
/// <param name="RepeatsAuthors">Whether its authors are those of the entry before.</param>
internal sealed record EntryContext(StyleLocale Locale, string? YearSuffix = null, bool RepeatsAuthors = false);

/// <summary>When given names are added to tell authors apart (CSL 1.0.2, givenname-disambiguation-rule).</summary>
internal enum GivenNameRule
{
    /// <summary>Wherever two first authors have one family name, with their initials.</summary>
    FirstAuthorInitials,

    /// <summary>The same, in full where the initials are alike.</summary>
    FirstAuthor,

    /// <summary>Only where two in-text forms would be alike.</summary>
    WhereAlike,
}
