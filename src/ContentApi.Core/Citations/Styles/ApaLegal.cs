using static ContentApi.Core.Citations.Styles.StyledText;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Court cases, laws, bills and treaties, which APA 7 cites as lawyers do (chapter 11).</summary>
internal static class ApaLegal
{
    private static readonly NameForm Witnesses = new() { And = "&", EtAlFrom = 21, EtAlNames = 19, KeepsLast = true };

    public static StyledText? Entry(CslItem item, EntryContext context)
    {
        if (item.Type == "treaty")
            return Ended(item, Group(", ", item.Headline(item.Title), Parties(item), PrintedDate.Whole(item.Issued, context.Locale.MonthFirst), Source(item), Access(item)));
        var isHearing = item.Type == "bill" && (item.Number ?? item.ContainerTitle) is null;
        var title = isHearing ? Of(item.Title)?.Italic() : Of(item.Title);
        var source = Group(" ", Source(item), Date(item, context), isHearing ? Names.Of(item.Author, Witnesses)?.Within("(testimony of ", ")") : item.Type == "legal_case" ? null : Of(item.Status)?.Within("(", ")"));
        return Ended(item, Group(". ", Group(", ", title, source), Access(item)));
    }

    private static StyledText? Ended(CslItem item, StyledText? entry) => (item.Doi ?? item.Url) is null ? entry?.Followed(".") : entry;

    private static StyledText? Access(CslItem item) => Doi(item.Doi) ?? Link(item.Url);

    private static StyledText? Date(CslItem item, EntryContext context) => item.Type == "legal_case"
        ? (item.ContainerTitle is null ? PrintedDate.Whole(item.Issued, context.Locale.MonthFirst) : PrintedDate.Year(item.Issued))?.Within("(", ")")
        : Group(" & ", PrintedDate.Year(item.OriginalDate), PrintedDate.Year(item.Issued))?.Within("(", ")");

    private static StyledText? Source(CslItem item)
    {
        var volume = Group(" ", Of(item.Volume), Of(item.ContainerTitle));
        var firstPage = Of(item.Page?.Split('-', '–', ',')[0]);
        return item.Type switch
        {
            "legal_case" => item.ContainerTitle is null ? Numbered(item, "No. ") : Group(" ", volume, firstPage ?? Printed("___")),
            "bill" => Group(", ", Group(" ", Of(item.Genre), item.ContainerTitle is null ? Of(item.Number)?.Prefixed("no. ") : Of(item.Number)), Group(" ", volume, firstPage)),
            "legislation" => Group(", ", Of(item.Number)?.Prefixed("Pub. L. No. "), Group(" ", volume, firstPage)),
            _ => Group(" ", volume, firstPage ?? Of(item.Number)?.Prefixed("No. ")),
        };
    }

    // A treaty's authors are its parties.
    private static StyledText? Parties(CslItem item) => item.Author is null ? null : Printed(string.Join('-', item.Author.Select(party => NameParts.Of(party).Print(new NameForm { IsShort = true }, 0, ShownGiven.None))));

    private static StyledText? Numbered(CslItem item, string label) => Of(item.Number)?.Prefixed(Numerals.IsNumeric(item.Number) ? label : "");
}
