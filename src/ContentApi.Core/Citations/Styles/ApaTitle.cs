using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>The title of an entry in APA 7, with what stands behind it in parentheses and in brackets (sections 9.18 to 9.22).</summary>
internal static class ApaTitle
{
    private static readonly NameForm Contributors = new() { InitialMark = ". ", And = "&", EtAlFrom = 21, EtAlNames = 19, KeepsLast = true };

    /// <summary>Section 9.19: in italics where it stands by itself. Its capitals are as given.</summary>
    public static StyledText? Of(CslItem item)
    {
        var title = StyledText.Of(item.Title);
        if (title is null || item.IsPage())
            return title?.Italic();
        if (item.ContainerTitle is not null)
            return title;
        var isPart = item.IsPeriodical() || (item.Type == CslType.PaperConference && item.Editor is null);
        return (isPart ? title : Group(": ", title, NamedVolume(item)))!.Italic();
    }

    /// <summary>A volume that has a name in the place of a number.</summary>
    public static StyledText? NamedVolume(CslItem item) => item.Volume is { } volume && !Numerals.IsNumeric(volume) ? StyledText.Of(volume)!.Prefixed("Vol. ") : null;

    /// <summary>Section 9.19: edition, volume, pages, number and contributors.</summary>
    public static StyledText? Parenthesis(CslItem item)
    {
        var contributors = Secondary(item);
        if (item.ContainerTitle is not null && !item.IsPage())
            return Group("; ", contributors, item.Type is "broadcast" or "graphic" or "map" or "motion_picture" or "song" ? Number(item) : null)?.Within("(", ")");
        return Group("; ", contributors, Number(item), Numbers(item))?.Within("(", ")");
    }

    /// <summary>The same of what a book that contains it has.</summary>
    public static StyledText? ContainerParenthesis(CslItem item) =>
        Group("; ", item.Type is "broadcast" or "graphic" or "map" or "motion_picture" or "song" ? null : Number(item), Numbers(item))?.Within("(", ")");

    /// <summary>Section 9.21: what kind of work it is, where that is not what readers expect.</summary>
    public static StyledText? Brackets(CslItem item)
    {
        if (item.Type == CslType.Thesis)
            return item.Number is not null ? null : Group(", ", StyledText.Of(item.Genre)?.Capitalised(), (item.Doi ?? item.Url) is null ? null : StyledText.Of(item.Publisher))?.Within("[", "]");
        var isOfContainer = item.ContainerTitle is not null
            && (item.Type == CslType.Report || (item.Type is "paper-conference" or "speech" && item is { Editor: null, Issue: null, Page: null, Volume: null }));
        return isOfContainer ? null : Format(item)?.Within("[", "]");
    }

    /// <summary>The same of works whose container has the brackets.</summary>
    public static StyledText? ContainerBrackets(CslItem item) =>
        item.Type == CslType.Report || (item.Type is "paper-conference" or "speech" && item is { Editor: null, Issue: null, Page: null, Volume: null }) ? Format(item)?.Within("[", "]") : null;

    /// <summary>What a type is called where nothing else tells.</summary>
    public static StyledText? Kind(CslItem item) => Printed(item.Type switch
    {
        "dataset" => "Data set",
        "map" => "Map",
        _ when item.IsPersonal() => "Personal communication",
        "interview" => "Interview",
        _ => null,
    });

    private static StyledText? Format(CslItem item) => item.Genre is null ? Kind(item) : item.Number is null ? StyledText.Of(item.Genre)!.Capitalised() : null;

    /// <summary>Section 10.2: editors and translators of a work that stands by itself; of an article the translators only.</summary>
    private static StyledText? Secondary(CslItem item)
    {
        var isArticle = item.IsPeriodical() || (item.Type == CslType.PaperConference && item.Editor is null);
        if (item.ContainerTitle is not null && !isArticle && !item.IsPage())
            return null;
        if (!isArticle && item.IsEditedByTranslators())
            return Labelled(item.Editor, "Ed. & Trans.", "Eds. & Trans.");
        return Group("; ", isArticle ? null : Labelled(item.Editor, "Ed.", "Eds."), Labelled(item.Translator, "Trans.", "Trans."));
    }

    private static StyledText? Labelled(IReadOnlyList<CslName>? names, string one, string several) =>
        names is null ? null : Group(", ", Names.Of(names, Contributors), Printed(names.Count > 1 ? several : one));

    private static StyledText? Number(CslItem item)
    {
        if (item.Number is null)
            return null;
        var number = Group(" ", item.Headline(item.Genre), StyledText.Of(item.Number)!.Prefixed(Numerals.IsNumeric(item.Number) ? "No. " : ""));
        return Group(", ", number, item.Type == CslType.Thesis && (item.Doi ?? item.Url) is not null ? StyledText.Of(item.Publisher) : null);
    }

    private static StyledText? Numbers(CslItem item)
    {
        if (item.IsPeriodical() || item.IsPage() || item.Type is "broadcast" or "interview" or "patent" or "speech" || (item.Type == CslType.PaperConference && item.Editor is null))
            return null;
        var edition = Numerals.IsNumeric(item.Edition) ? Printed($"{Numerals.Ordinal(item.Edition!)} ed.") : StyledText.Of(item.Edition);
        var volume = Numerals.IsNumeric(item.Volume) ? Printed((Numerals.IsPlural(item.Volume!) ? "Vols. " : "Vol. ") + PageRange.AsGiven(item.Volume!)) : null;
        var series = item.Type == CslType.Report ? item.Headline(item.CollectionTitle) : null;
        var issue = item.Issue is { } number ? StyledText.Of(number)!.Prefixed(Numerals.IsPlural(number) ? "Issues " : "Issue ") : null;
        return Group(", ", edition, series, volume, issue, Pages(item));
    }

    private static StyledText? Pages(CslItem item) => item.Page is { } pages ? StyledText.Of(PageRange.Expanded(pages))!.Prefixed(PageRange.IsPlural(pages) ? "pp. " : "p. ") : null;
}
