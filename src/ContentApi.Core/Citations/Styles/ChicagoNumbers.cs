using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Editions, volumes, issues, pages and series in Chicago's author-date style, each with the punctuation before it.</summary>
internal static class ChicagoNumbers
{
    public static bool IsBook(CslItem item) => item.Type is "bill" or "book" or "graphic" or "legal_case" or "legislation" or "motion_picture" or "report" or "song";

    /// <summary>Section 14.113.</summary>
    public static StyledText? Edition(CslItem item)
    {
        var isNumber = Numerals.IsNumeric(item.Edition);
        if (item.Edition is null || !(IsBook(item) || item.IsChapter()))
            return null;
        var edition = isNumber ? Printed(Numerals.Ordinal(item.Edition) + (IsBook(item) ? " ed" : " ed."))! : Of(item.Edition)!;
        return IsBook(item) ? (isNumber ? edition : edition.Capitalised()).Prefixed(". ") : edition.Prefixed(", ");
    }

    /// <summary>Section 15.36: the pages of a chapter, behind the volume.</summary>
    public static StyledText? InChapter(CslItem item) =>
        item.IsChapter() && item.Page is not null ? Group("", Of(item.Volume)?.Followed(":"), Of(PageRange.Chicago(item.Page)))!.Prefixed(", ") : null;

    public static StyledText? JournalSeries(CslItem item) => item.Type == CslType.ArticleJournal ? Of(item.CollectionTitle)?.Within(", ", ", ") : null;

    /// <summary>Sections 15.47 and 14.116 to 14.118.</summary>
    public static StyledText? Volume(CslItem item)
    {
        if (item.Type == CslType.ArticleJournal)
            return JournalVolume(item);
        if (item.Type == "legal_case")
            return Group("", Of(item.Volume)?.Prefixed(", "), Of(item.ContainerTitle)?.Prefixed(" "), Of(item.Page is null ? null : PageRange.Chicago(item.Page))?.Prefixed(" "));
        return IsBook(item) || (item.IsChapter() && item.Page is null) ? Of(item.Volume is null ? null : PageRange.AsGiven(item.Volume))?.Prefixed(". Vol. ") : null;
    }

    /// <summary>Section 14.123.</summary>
    public static StyledText? Series(CslItem item) => item.Type == CslType.ArticleJournal ? null : item.Headline(item.CollectionTitle)?.Prefixed(". ");

    /// <summary>Sections 15.48 and 14.193.</summary>
    public static StyledText? InArticle(CslItem item) => item.Type switch
    {
        CslType.ArticleNewspaper => Of(item.Edition)?.Within(", ", " edition"),
        CslType.ArticleJournal => Of(item.Page is null ? null : PageRange.Chicago(item.Page))?.Prefixed((item.Volume ?? item.Issue) is null ? ", " : ": "),
        _ => null,
    };

    private static StyledText? JournalVolume(CslItem item)
    {
        var month = PrintedDate.Month(item.Issued);
        if (item.Volume is not null)
            return Group("", Of(item.Volume)!.Prefixed(" "), (Of(item.Issue) ?? month)?.Within(" (", ")"));
        return item.Issue is null ? month?.Prefixed(", ") : Group(" ", Printed(", no."), Of(item.Issue), month?.Within("(", ")"));
    }
}
