using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Harvard, as Cite Them Right has it (R. Pears and G. Shields, 12th edition); written for British English.</summary>
internal sealed class HarvardStyle : CitationStyle
{
    private static readonly NameForm Listed = new() { Inverted = NameOrder.All, InitialMark = ".", CommaBeforeLast = false, EtAlFrom = 4, ItalicEtAl = true };

    private static readonly NameForm Contributors = new() { InitialMark = ".", EtAlFrom = 4 };

    private static readonly NameForm Cited = new() { IsShort = true, InitialMark = ". ", CommaBeforeLast = false, EtAlFrom = 4, ItalicEtAl = true };

    public override IReadOnlyList<string> Names { get; } = ["harvard", "harvard-cite-them-right"];

    public override StyleLocale Locale => StyleLocale.BritishEnglish;

    internal override GivenNameRule GivenNames => GivenNameRule.WhereAlike;

    internal override StyledText? Entry(CslItem item, EntryContext context)
    {
        var (author, rest) = Author(item, context.Locale);
        var source = Group(" ", Editors(rest, context.Locale), Container(rest, context.Locale));
        if (rest.Type is CslType.Chapter or CslType.PaperConference)
            source = source?.Prefixed("in ");
        var head = Group(" ", author, CitedDate(item, context)?.Within("(", ")"), Group(", ", Title(rest, context.Locale), source));
        var place = Group(", ", JournalNumbers(rest), Day(rest), Pages(rest));
        return Group("", Group(". ", head, Secondary(rest), Publisher(rest)), place?.Prefixed(", "), Access(rest, context.Locale)?.Prefixed(". "))?.Followed(".");
    }

    internal override StyledText? CitedAuthors(CslItem item, ShownNames shown, bool isNarrative) => Styles.Names.Of(Responsible(item), Cited, shown) ?? TitleInPlaceOfAuthors(item, Locale).Text;

    internal override StyledText? CitedDate(CslItem item, EntryContext context) => item.Issued is null
        ? Group(" ", Printed("no date"), Printed(context.YearSuffix))
        : Group("", PrintedDate.Year(item.Issued), Printed(context.YearSuffix));

    internal override StyledText? CitedPlace(CslItem item, CitedPlace place) => place.Abbreviated();

    internal override (string Date, string Place) Delimiters(CslItem item, CitedPlace? place) => (", ", ", ");

    internal override IReadOnlyList<string> SortKeys(CslItem item) =>
        [
            Responsible(item) is { } names ? SortKey.Of(Styles.Names.Key(names, Listed with { DemotesParticle = true, InitialMark = ". " })) : SortKey.Of(TitleInPlaceOfAuthors(item, Locale).Text),
            SortKey.Of(item.Issued is { Year: { } year } ? CslDate.Of(year) : item.Issued), item.YearSuffix ?? "", SortKey.Of(item.Title),
        ];

    private static (StyledText? Text, CslItem Others) Author(CslItem item, StyleLocale locale)
    {
        if (item.Author is not null)
            return (Styles.Names.Of(item.Author, Listed), item with { Author = null });
        if (item.Editor is not null)
            return (Styles.Names.Of(item.Editor, Listed)?.Followed(item.Editor.Count > 1 ? $" ({locale.Editors})" : " (ed.)"), item with { Editor = null });
        if (item.Translator is not null)
            return (Styles.Names.Of(item.Translator, Listed)?.Followed(item.Translator.Count > 1 ? " (trans.)" : " (tran.)"), item with { Translator = null });
        return TitleInPlaceOfAuthors(item, locale);
    }

    private static (StyledText? Text, CslItem Others) TitleInPlaceOfAuthors(CslItem item, StyleLocale locale) => item.Type is CslType.ArticleNewspaper or CslType.ArticleMagazine && item.ContainerTitle is not null
        ? (item.Headline(item.ContainerTitle)?.Italic(), item with { ContainerTitle = null })
        : (Title(item, locale), item with { Title = null, Edition = IsBook(item) ? null : item.Edition });

    private static bool IsBook(CslItem item) => item.Type is "bill" or "book" or "legal_case" or "legislation" or "motion_picture" or "report" or "song" or "thesis" or "webpage" or "graphic";

    private static StyledText? Title(CslItem item, StyleLocale locale) => IsBook(item) ? Group(". ", Of(item.Title)?.Italic(), Edition(item, locale)) : Of(item.Title)?.Quoted();

    private static StyledText? Edition(CslItem item, StyleLocale locale) => Numerals.IsNumeric(item.Edition) ? Printed($"{Numerals.Ordinal(item.Edition!)} {locale.Edition}") : Of(item.Edition);

    private static StyledText? Editors(CslItem item, StyleLocale locale)
    {
        if (item.Type is not (CslType.Chapter or CslType.PaperConference))
            return null;
        if (item.IsEditedByTranslators())
            return Labelled(item.Editor, "ed. & tran.", "eds. & trans.");
        return Group(", ", Labelled(item.Editor, "ed.", locale.Editors), Labelled(item.Translator, "tran.", "trans."));
    }

    private static StyledText? Labelled(IReadOnlyList<CslName>? names, string one, string several) => Styles.Names.Of(names, Contributors)?.Followed($" ({(names!.Count > 1 ? several : one)})");

    private static StyledText? Container(CslItem item, StyleLocale locale)
    {
        var preprint = item.Type is CslType.Article or CslType.ArticleJournal && item is { Page: null, Volume: null } ? Printed("[Preprint]") : null;
        return item.ContainerTitle is null ? null : Group(". ", Group(" ", Of(item.ContainerTitle)?.Italic(), preprint), IsBook(item) ? null : Edition(item, locale));
    }

    private static StyledText? Secondary(CslItem item)
    {
        if (item.Type is CslType.Chapter or CslType.PaperConference)
            return null;
        return item.IsEditedByTranslators()
            ? Styles.Names.Of(item.Editor, Contributors)?.Prefixed("Edited and translated by ")
            : Group(". ", Styles.Names.Of(item.Editor, Contributors)?.Prefixed("Edited by "), Styles.Names.Of(item.Translator, Contributors)?.Prefixed("Translated by "));
    }

    private static StyledText? Publisher(CslItem item)
    {
        var publisher = Group(": ", Of(item.PublisherPlace), Of(item.Publisher));
        return item.Type switch
        {
            CslType.Thesis => Group(". ", Of(item.Genre), Of(item.Publisher)),
            CslType.Report => Group(". ", Group(" ", Of(item.Genre), Of(item.Number)), publisher),
            CslType.ArticleJournal or CslType.ArticleNewspaper or CslType.ArticleMagazine => null,
            _ => Group(" ", publisher, Of(item.CollectionTitle)?.Within("(", ")")),
        };
    }

    private static StyledText? JournalNumbers(CslItem item) => item.Type == CslType.ArticleJournal ? Group("", Of(item.Volume), Of(item.Issue)?.Within("(", ")")) : null;

    private static StyledText? Day(CslItem item) =>
        item.Type is CslType.ArticleNewspaper or CslType.ArticleMagazine or "post-weblog" or "speech" ? PrintedDate.MonthAndDay(item.Issued, dayFirst: true) : null;

    private static StyledText? Pages(CslItem item) => item.Page is { } pages && item.Type is "chapter" or "paper-conference" or "article-journal" or "article" or "article-magazine" or "article-newspaper" or "book" or "review" or "review-book" or "report"
        ? Of(PageRange.AsGiven(item.Page))?.Prefixed(PageRange.IsPlural(item.Page) ? "pp. " : "p. ")
        : null;

    private static StyledText? Access(CslItem item, StyleLocale locale) =>
        Doi(item.Doi)?.Prefixed("Available at: ")
        ?? (item.Url is null ? null : Group(" ", Link(item.Url)!.Prefixed("Available at: "), PrintedDate.Whole(item.Accessed, locale.MonthFirst)?.Within("(Accessed: ", ")")));
}
