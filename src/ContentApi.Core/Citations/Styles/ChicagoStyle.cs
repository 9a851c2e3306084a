using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Chicago, author-date (The Chicago Manual of Style, 17th edition, chapter 15).</summary>
internal sealed class ChicagoStyle : CitationStyle
{
    // Section 15.9: of more than ten authors the first seven.
    private static readonly NameForm Listed = new() { Inverted = NameOrder.First, CommaBeforeLast = true, EtAlFrom = 11, EtAlNames = 7, DemotesParticle = true };

    private static readonly NameForm Contributors = new() { EtAlFrom = 11, EtAlNames = 7 };

    // Section 15.29: "et al." from four authors on.
    private static readonly NameForm Cited = new() { IsShort = true, InitialMark = ". ", EtAlFrom = 4 };

    public override IReadOnlyList<string> Names { get; } = ["chicago-author-date", "chicago", "chicago-author-date-17th-edition"];

    /// <summary>Section 15.17.</summary>
    internal override string? RepeatedAuthors => "———";

    internal override GivenNameRule GivenNames => GivenNameRule.FirstAuthor;

    internal override StyledText? Entry(CslItem item, EntryContext context)
    {
        var (author, rest) = Author(item, context);
        var entry = Group("", Group(". ", author, Date(item, context), Title(rest)), Description(rest), After(". ", Secondary(rest)), After(". ", Container(rest)), ContainerContributors(rest),
            ChicagoNumbers.Edition(rest), ChicagoNumbers.InChapter(rest), ChicagoNumbers.JournalSeries(rest), ChicagoNumbers.Volume(rest), ChicagoNumbers.Series(rest), Issue(rest, context), ChicagoNumbers.InArticle(rest), After(". ", Access(rest, context)));
        return entry?.Followed(".");
    }

    internal override StyledText? CitedAuthors(CslItem item, ShownNames shown, bool isNarrative) =>
        Styles.Names.Of(Responsible(item), Cited, shown) ?? TitleInPlaceOfAuthors(item).Text;

    /// <summary>Section 15.40: the year of the first edition in brackets.</summary>
    internal override StyledText? CitedDate(CslItem item, EntryContext context) => item.Issued is null
        ? Undated(item, context)
        : Group(" ", PrintedDate.Year(item.OriginalDate)?.Within("[", "]"), Group("", PrintedDate.Year(item.Issued), Printed(context.YearSuffix)));

    /// <summary>Section 15.23: pages without a label, behind the volume of a book that has one.</summary>
    internal override StyledText? CitedPlace(CslItem item, CitedPlace place)
    {
        var volume = ChicagoNumbers.IsBook(item) && item.Volume is not null ? PageRange.AsGiven(item.Volume) : null;
        return place.Label == "page" ? Printed(volume is null ? place.Value : $"{volume}:{place.Value}")
            : Group(", ", volume is null ? null : Printed($"vol. {volume}"), place.Abbreviated());
    }

    internal override (string Date, string Place) Delimiters(CslItem item, CitedPlace? place) => (item.Issued is null && item.Accessed is null ? ", " : " ", ", ");

    internal override IReadOnlyList<string> SortKeys(CslItem item) =>
        [Responsible(item) is { } names ? SortKey.Of(Styles.Names.Key(names, Listed)) : SortKey.Of(TitleInPlaceOfAuthors(item).Text), SortKey.Of(item.Issued), item.YearSuffix ?? "", SortKey.Of(item.Title)];

    private static StyledText? After(string prefix, StyledText? text) => text?.Prefixed(prefix);

    /// <summary>Sections 15.9 and 15.36: authors, else editors, else translators, else the newspaper or the title; and the item without what that was.</summary>
    private (StyledText? Text, CslItem Others) Author(CslItem item, EntryContext context)
    {
        StyledText? Names(IReadOnlyList<CslName>? names) => context.RepeatsAuthors ? Printed(RepeatedAuthors) : Styles.Names.Of(names, Listed);
        if (item.Author is not null)
            return (Names(item.Author), item with { Author = null });
        if (item.Editor is not null)
            return (Names(item.Editor)?.Followed(item.Editor.Count > 1 ? ", eds." : ", ed."), item with { Editor = null });
        if (item.Translator is not null)
            return (Names(item.Translator)?.Followed(", trans."), item with { Translator = null });
        return TitleInPlaceOfAuthors(item);
    }

    private static (StyledText? Text, CslItem Others) TitleInPlaceOfAuthors(CslItem item) =>
        item.Type is "article-magazine" or "article-newspaper" or "review" or "review-book" && item.ContainerTitle is not null
            ? (Container(item), item with { ContainerTitle = null })
            : item.Title is null ? (Title(item), item with { Genre = null }) : (Title(item), item with { Title = null });

    private static StyledText? Date(CslItem item, EntryContext context) => item.Issued is null
        ? (item.Status is null ? Undated(item, context) : Of(item.Status)!.Capitalised())
        : Group(" ", PrintedDate.Year(item.OriginalDate)?.Within("(", ")"), Group("", PrintedDate.Year(item.Issued), Printed(context.YearSuffix)));

    private static StyledText? Undated(CslItem item, EntryContext context) => Of(item.Status) ?? Group("", Printed("n.d."), Printed(context.YearSuffix));

    private static StyledText? Title(CslItem item)
    {
        if (item.Title is null)
            return item.Type == "personal_communication" ? null : Of(item.Genre)?.Capitalised();
        return item.Type switch
        {
            "bill" or "book" or "graphic" or "legislation" or "motion_picture" or "song" => item.Headline(item.Title)?.Italic(),
            "legal_case" or "interview" or "patent" => Of(item.Title),
            _ => item.Headline(item.Title)?.Quoted(),
        };
    }

    private static StyledText? Description(CslItem item) => item.Title is null || item.Type is "thesis" or "personal_communication" or "speech" or "interview"
        ? null
        : After(". ", Group(" ", Of(item.Genre)?.Capitalised(), item.Type == CslType.Report ? Of(item.Number) : null));

    /// <summary>Section 14.104.</summary>
    private static StyledText? Secondary(CslItem item) => item.IsChapter() ? null : item.IsEditedByTranslators()
        ? By("Edited and translated by ", item.Editor)
        : Group(". ", By("Edited by ", item.Editor), By("Translated by ", item.Translator));

    private static StyledText? ContainerContributors(CslItem item) => !item.IsChapter() ? null : After(", ", item.IsEditedByTranslators()
        ? By("edited and translated by ", item.Editor)
        : Group(", ", By("edited by ", item.Editor), By("translated by ", item.Translator)));

    private static StyledText? By(string verb, IReadOnlyList<CslName>? names) => Styles.Names.Of(names, Contributors)?.Prefixed(verb);

    private static StyledText? Container(CslItem item)
    {
        if (item.Type == "legal_case" || item.Headline(item.ContainerTitle) is not { } title)
            return null;
        return item.Type == CslType.Webpage ? title
            : item.IsChapter() ? title.Italic().Prefixed("In ")
            : item.Type == "post-weblog" ? title.Italic().Followed(" (blog)")
            : title.Italic();
    }

    private static StyledText? Issue(CslItem item, EntryContext context) => item.Type switch
    {
        "legal_case" or CslType.ArticleJournal => null,
        "speech" => After(". ", Group(", ", Of(item.Genre)?.Capitalised(), PrintedDate.MonthAndDay(item.Issued))),
        CslType.ArticleNewspaper or CslType.ArticleMagazine or "personal_communication" => After(", ", PrintedDate.Whole(item.Issued, context.Locale.MonthFirst)),
        _ => After(". ", Group(", ", item.Type == CslType.Thesis ? Of(item.Genre)?.Capitalised() : null, Group(": ", Of(item.PublisherPlace), Of(item.Publisher)))),
    };

    /// <summary>Sections 14.7 to 14.12.</summary>
    private static StyledText? Access(CslItem item, EntryContext context)
    {
        var date = item.Type is CslType.Webpage or "post-weblog" ? PrintedDate.Whole(item.Issued, context.Locale.MonthFirst) : null;
        var accessed = item.Issued is null ? After("Accessed ", PrintedDate.Whole(item.Accessed, context.Locale.MonthFirst)) : null;
        return Group(". ", date, accessed, item.Type == "legal_case" ? null : Doi(item.Doi) ?? Link(item.Url));
    }
}
