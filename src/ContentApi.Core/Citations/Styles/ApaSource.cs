using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Where a work of an entry in APA 7 can be found: the periodical or book that contains it, and the publisher (sections 9.23 to 9.33).</summary>
internal static class ApaSource
{
    private static readonly NameForm Editors = new() { InitialMark = ". ", And = "&", EtAlFrom = 21, EtAlNames = 19, KeepsLast = true };

    public static StyledText? Container(CslItem item) =>
        item.IsPeriodical() || (item.Type == CslType.PaperConference && item.Editor is null) ? Periodical(item)
        : item.IsPage() || item.ContainerTitle is null ? null
        : Book(item);

    /// <summary>Section 9.29.</summary>
    public static StyledText? Publisher(CslItem item) => item.Type switch
    {
        CslType.Thesis => (item.Doi ?? item.Url) is null ? Of(item.Publisher) : null,
        CslType.PaperConference => item.Editor is null ? null : Of(item.Publisher),
        CslType.Webpage or "post" => Group("; ", item.Headline(item.ContainerTitle), Of(item.Publisher)),
        CslType.ArticleJournal or CslType.ArticleMagazine or CslType.ArticleNewspaper or "post-weblog" => null,
        _ => Of(item.Publisher),
    };

    /// <summary>Sections 9.25 to 9.27: title and volume in italics, then issue and pages, or the number of the article.</summary>
    private static StyledText? Periodical(CslItem item)
    {
        var volume = item.Volume is null ? Of(item.Issue)?.Italic() : Group("", Of(item.Volume)!.Italic(), Of(item.Issue)?.Within("(", ")"));
        var place = item.Number is null ? Of(item.Page is null ? null : PageRange.Expanded(item.Page)) : Of(item.Number)!.Prefixed("Article ");
        var status = item is { Issued: not null, Issue: null, Page: null, Volume: null } ? Of(item.Status)?.Capitalised() : null;
        return Group(". ", Group(", ", item.Headline(item.ContainerTitle)?.Italic(), volume, place), status);
    }

    /// <summary>Section 9.28.</summary>
    private static StyledText? Book(CslItem item)
    {
        var editors = item.IsEditedByTranslators()
            ? Labelled(item.Editor, "Ed. & Trans.", "Eds. & Trans.")
            : Group(", & ", Labelled(item.Editor, "Ed.", "Eds."), Labelled(item.Translator, "Trans.", "Trans."));
        var title = Group(": ", Of(item.ContainerTitle), ApaTitle.NamedVolume(item))!.Italic();
        return Group(" ", Printed("In"), Group(", ", editors, title), ApaTitle.ContainerParenthesis(item), ApaTitle.ContainerBrackets(item));
    }

    private static StyledText? Labelled(IReadOnlyList<CslName>? names, string one, string several) =>
        Names.Of(names, Editors)?.Followed($" ({(names!.Count > 1 ? several : one)})");
}
