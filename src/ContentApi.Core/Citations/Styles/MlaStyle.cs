using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>MLA 9 (MLA Handbook, 9th edition, chapters 5 and 6): the core elements in their order, the title alone telling works of one author apart.</summary>
internal sealed class MlaStyle : CitationStyle
{
    // Sections 5.8 and 6.5: of three authors or more the first.
    private static readonly NameForm Listed = new() { Inverted = NameOrder.First, CommaBeforeLast = true, CommaBeforeEtAl = true, EtAlFrom = 3, InitialMark = ". ", WritesGivenOut = true };

    private static readonly NameForm Contributors = new() { EtAlFrom = 3 };

    private static readonly NameForm Cited = new() { IsShort = true, InitialMark = ". ", EtAlFrom = 3 };

    public override IReadOnlyList<string> Names { get; } = ["mla", "modern-language-association"];

    /// <summary>Section 5.126.</summary>
    internal override string? RepeatedAuthors => "---";

    internal override bool HasYearSuffixes => false;

    internal override GivenNameRule GivenNames => GivenNameRule.WhereAlike;

    internal override StyledText? Entry(CslItem item, EntryContext context)
    {
        var (author, rest) = Author(item, context);
        var container = Group(", ", rest.Headline(rest.ContainerTitle)?.Italic(), OtherContributors(rest), Version(rest), Number(rest), Publisher(rest), Date(rest), Location(rest));
        var accessed = rest.Issued is null ? PrintedDate.Abbreviated(rest.Accessed)?.Prefixed("Accessed ") : null;
        return Group(". ", author, Title(rest), PrintedDate.Year(rest.OriginalDate), container, accessed)?.Followed(".");
    }

    internal override StyledText? CitedAuthors(CslItem item, ShownNames shown, bool isNarrative) => Styles.Names.Of(Responsible(item), Cited, shown) ?? Title(item);

    /// <summary>Section 6.8: no year, but the title where the authors have more works in the list.</summary>
    internal override StyledText? CitedDate(CslItem item, EntryContext context) => context.YearSuffix is null || Responsible(item) is null ? null : Title(item);

    /// <summary>Sections 6.16 to 6.20: pages and lines without a label.</summary>
    internal override StyledText? CitedPlace(CslItem item, CitedPlace place) => place.Label is "page" or "line" ? Printed(place.Value) : place.Abbreviated();

    internal override (string Date, string Place) Delimiters(CslItem item, CitedPlace? place) => (", ", place?.Label is null or "page" or "line" ? " " : ", ");

    internal override IReadOnlyList<string> SortKeys(CslItem item) =>
        [Responsible(item) is { } names ? SortKey.Of(Styles.Names.Key(names, Listed)) : SortKey.Of(Title(item)), SortKey.Of(item.Title)];

    private (StyledText? Text, CslItem Others) Author(CslItem item, EntryContext context)
    {
        StyledText? Names(IReadOnlyList<CslName>? names) => context.RepeatsAuthors ? Printed(RepeatedAuthors) : Styles.Names.Of(names, Listed);
        if (item.Author is not null)
            return (Names(item.Author), item with { Author = null });
        if (item.Editor is not null)
            return (Names(item.Editor)?.Followed(item.Editor.Count > 1 ? ", editors" : ", editor"), item with { Editor = null });
        if (item.Translator is not null)
            return (Names(item.Translator)?.Followed(item.Translator.Count > 1 ? ", translators" : ", translator"), item with { Translator = null });
        return (Title(item), item with { Title = null });
    }

    /// <summary>Sections 2.104 to 2.109: a part of something is quoted, what stands by itself is in italics.</summary>
    private static StyledText? Title(CslItem item)
    {
        var title = item.Headline(item.Title);
        return item.ContainerTitle is null ? title?.Italic() : title?.Quoted();
    }

    /// <summary>Section 5.39.</summary>
    private static StyledText? OtherContributors(CslItem item)
    {
        StyledText? By(string verb, IReadOnlyList<CslName>? names) => Styles.Names.Of(names, Contributors)?.Prefixed(item.ContainerTitle is null ? TextCase.CapitaliseFirst(verb) : verb);
        return item.IsEditedByTranslators() ? By("edited and translated by ", item.Editor) : Group(", ", By("edited by ", item.Editor), By("translated by ", item.Translator));
    }

    /// <summary>Section 5.49.</summary>
    private static StyledText? Version(CslItem item) =>
        Numerals.IsNumeric(item.Edition) ? Printed(Numerals.Ordinal(item.Edition!) + " ed.") : Of(item.Edition)?.Capitalised();

    /// <summary>Section 5.51: a volume begins with a capital where nothing stands before it in the container.</summary>
    private static StyledText? Number(CslItem item)
    {
        var follows = (item.Edition ?? item.ContainerTitle) is not null || item.Editor is not null || item.Translator is not null;
        return Group(", ", Of(item.Volume)?.Prefixed(follows ? "vol. " : "Vol. "), Of(item.Issue)?.Prefixed("no. "), item.Type == CslType.Report ? Of(item.Genre) : null, Of(item.Number));
    }

    private static StyledText? Publisher(CslItem item) => item.Type is CslType.ArticleMagazine or CslType.ArticleNewspaper or CslType.ArticleJournal ? null : Of(item.Publisher);

    /// <summary>Sections 5.68 to 5.83.</summary>
    private static StyledText? Date(CslItem item) => item.Type switch
    {
        CslType.Book or CslType.Chapter or CslType.PaperConference or "motion_picture" => PrintedDate.Year(item.Issued),
        CslType.ArticleJournal => PrintedDate.Abbreviated(item.Issued, withDay: false),
        "speech" => null,
        _ => PrintedDate.Abbreviated(item.Issued),
    };

    /// <summary>Sections 5.84 to 5.98.</summary>
    private static StyledText? Location(CslItem item) =>
        Group(", ", Of(item.Page is null ? null : PageRange.TwoFigures(item.Page))?.Prefixed(PageRange.IsPlural(item.Page!) ? "pp. " : "p. "), Doi(item.Doi) ?? Link(item.Url));
}
