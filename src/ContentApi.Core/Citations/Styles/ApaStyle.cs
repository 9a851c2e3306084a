using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>APA 7 (Publication Manual of the American Psychological Association, chapters 8 to 11).</summary>
internal sealed class ApaStyle : CitationStyle
{
    // Section 9.8: initials, an ampersand before the last, nineteen names and the last of twenty-one or more.
    private static readonly NameForm Listed = new() { Inverted = NameOrder.All, InitialMark = ". ", And = "&", CommaBeforeLast = true, EtAlFrom = 21, EtAlNames = 19, KeepsLast = true };

    // Sections 8.17 and 8.18: "et al." from three authors on, but never for one name.
    private static readonly NameForm Cited = new() { IsShort = true, InitialMark = ". ", And = "&", EtAlFrom = 3, EtAlIsPlural = true };

    public override IReadOnlyList<string> Names { get; } = ["apa", "apa-7th-edition"];

    internal override GivenNameRule GivenNames => GivenNameRule.FirstAuthorInitials;

    internal override StyledText? Entry(CslItem item, EntryContext context)
    {
        if (item.IsLegal())
            return ApaLegal.Entry(item, context);
        var (author, rest) = Author(item);
        var parts = Group(". ", author, Date(item, context), TitleAndDescriptions(rest), ApaSource.Container(rest), ApaSource.Publisher(rest));
        return Group(" ", parts?.Followed("."), Access(item, context), OriginalWork(item));
    }

    /// <summary>Section 8.10 to 8.17; in the sentence "and" is a word (section 8.17).</summary>
    internal override StyledText? CitedAuthors(CslItem item, ShownNames shown, bool isNarrative)
    {
        var form = isNarrative ? Cited with { And = "and" } : Cited;
        if (item.IsLegal())
            return CitedTitle(item);
        if (item.IsPersonal())
            return Group(", ", Styles.Names.Of(item.Author, form with { IsShort = false }, shown) ?? CitedTitle(item), isNarrative ? null : Printed("personal communication"));
        var isTitled = item is { Author: null, ContainerTitle: not null, Title: not null } && IsEntry(item);
        return Styles.Names.Of(item.Author, form, shown) ?? (isTitled ? CitedTitle(item) : Styles.Names.Of(item.Editor, form, shown) ?? CitedTitle(item));
    }

    internal override IReadOnlyList<CslName>? CitedNames(CslItem item) => item.IsLegal() ? null : Responsible(item, orTranslators: false);

    internal override StyledText? CitedDate(CslItem item, EntryContext context)
    {
        if (item.Issued is null)
            return Undated(item, context);
        var issued = item.IsPersonal() ? PrintedDate.Whole(item.Issued, context.Locale.MonthFirst) : PrintedDate.Year(item.Issued, Era);
        return Group("/", Circa(item.OriginalDate, PrintedDate.Year(item.OriginalDate, Era)), Circa(item.Issued, Group("", issued, Printed(context.YearSuffix))));
    }

    /// <summary>Section 8.13.</summary>
    internal override StyledText? CitedPlace(CslItem item, CitedPlace place) => place.Label == "chapter" ? Printed($"{(PageRange.IsPlural(place.Value) ? "Chapters" : "Chapter")} {place.Value}") : place.Abbreviated();

    internal override (string Date, string Place) Delimiters(CslItem item, CitedPlace? place) => (", ", ", ");

    /// <summary>Sections 9.44 to 9.49: authors, then those without a date, the dated, those in press, then titles.</summary>
    internal override IReadOnlyList<string> SortKeys(CslItem item)
    {
        var group = item.Issued is not null ? "1" : item.Status is not null ? "2" : "0";
        var names = item.Author is null && IsEntry(item) && item is { ContainerTitle: not null, Title: not null } ? null : Responsible(item, orTranslators: false);
        return [names is null ? SortKey.Of(item.IsLegal() ? Of(item.Title) : Author(item).Text) : SortKey.Of(Styles.Names.Key(names, Listed)), group, SortKey.Of(item.Issued), item.Status is null ? SortKey.Last : SortKey.Of(item.Status), item.YearSuffix ?? "", SortKey.Of(item.Title)];
    }

    /// <summary>Section 9.12: who wrote it, else who edited it, else its title; and the item without what that was.</summary>
    private static (StyledText? Text, CslItem Others) Author(CslItem item)
    {
        if (item.Author is not null)
            return (Styles.Names.Of(item.Author, Listed), item with { Author = null });
        var isEntry = IsEntry(item) && item.ContainerTitle is not null;
        if (!isEntry && item.Editor is not null)
            return (Group("", Styles.Names.Of(item.Editor, Listed), Printed(item.Editor.Count > 1 ? " (Eds.)" : " (Ed.)")), item with { Editor = null });
        if (item.Title is null)
            return (Descriptions(item), item with { Genre = null, Number = null });
        var showsTranslators = item.ContainerTitle is null || item.IsPage() || item.IsPeriodical() || (item.Type == CslType.PaperConference && item.Editor is null);
        var described = item with { Title = null, Translator = showsTranslators ? null : item.Translator };
        if (item.ContainerTitle is null || item.IsPage())
            described = described with { Editor = null, Edition = null, CollectionTitle = null, Volume = null, Issue = item.IsPeriodical() ? item.Issue : null, Page = item.IsPeriodical() ? item.Page : null, Number = null };
        if (item.IsPeriodical())
            described = described with { Volume = item.Volume, Number = item.Number };
        return (Group(" ", ApaTitle.Of(item), ApaTitle.Parenthesis(item)), described with { Genre = item.Number is null || item.ContainerTitle is not null ? item.Genre : null });
    }

    private static bool IsEntry(CslItem item) => item.Type is "book" or "entry" or "entry-dictionary" or "entry-encyclopedia";

    private static StyledText? TitleAndDescriptions(CslItem item) =>
        item.Title is null ? Descriptions(item) : Group(" ", ApaTitle.Of(item), ApaTitle.Parenthesis(item), ApaTitle.Brackets(item));

    private static StyledText? Descriptions(CslItem item) => Group(" ", ApaTitle.Brackets(item), ApaTitle.Parenthesis(item));

    private static (string Before, string After) Era { get; } = (" B.C.E.", " C.E.");

    /// <summary>Sections 9.13 to 9.17.</summary>
    private static StyledText? Date(CslItem item, EntryContext context)
    {
        if (item.Issued is null)
            return Undated(item, context)?.Within("(", ")");
        var showsDay = item.IsPage() || item.Type is "article-magazine" or "article-newspaper" or "broadcast" or "interview" or "motion_picture" or "pamphlet" or "personal_communication" or "post-weblog" or "song" or "speech"
            || (item.Type == CslType.PaperConference && item is { Editor: null, Issue: null, Page: null, Volume: null });
        var day = showsDay ? PrintedDate.MonthAndDay(item.Issued)?.Prefixed(", ") : null;
        return Circa(item.Issued, Group("", PrintedDate.Year(item.Issued, Era), Printed(context.YearSuffix), day))?.Within("(", ")");
    }

    private static StyledText? Undated(CslItem item, EntryContext context) =>
        Group("-", Printed(item.Status?.ToLowerInvariant() ?? "n.d."), Printed(context.YearSuffix));

    private static StyledText? Circa(CslDate? date, StyledText? printed) => date?.Circa == true ? printed?.Prefixed("ca. ") : printed;

    /// <summary>Sections 9.34 and 9.16: a date of retrieval only where there is no other.</summary>
    private static StyledText? Access(CslItem item, EntryContext context)
    {
        if (item.Doi is not null)
            return Doi(item.Doi);
        var retrieved = item is { Issued: null, Status: null } ? PrintedDate.Whole(item.Accessed, context.Locale.MonthFirst)?.Within("Retrieved ", ", from") : null;
        return item.Url is null ? null : Group(" ", retrieved, Link(item.Url));
    }

    /// <summary>Section 9.41.</summary>
    private static StyledText? OriginalWork(CslItem item) => Circa(item.OriginalDate, PrintedDate.Year(item.OriginalDate, Era))?.Within("(Original work published ", ")");

    /// <summary>Section 8.14: a title in the place of authors is in headline style.</summary>
    private static StyledText? CitedTitle(CslItem item)
    {
        if (item.Title is null)
            return (Of(item.Genre)?.Capitalised() ?? ApaTitle.Kind(item))?.Within("[", "]");
        if (item.Type == "legal_case")
            return Of(item.Title)!.Italic();
        var title = item.Headline(item.Title)!;
        return item.Type is "legislation" or "treaty" || (item.Type == "bill" && (item.Number ?? item.ContainerTitle) is not null) ? title
            : item.ContainerTitle is not null && !item.IsPage() && item.Type != "bill" ? title.Quoted()
            : title.Italic();
    }
}
