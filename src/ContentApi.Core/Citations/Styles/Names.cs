namespace ContentApi.Core.Citations.Styles;

/// <summary>Names as a style writes them.</summary>
internal static class Names
{
    /// <summary>The names in the form; null when there are none.</summary>
    public static StyledText? Of(IReadOnlyList<CslName>? names, NameForm form, ShownNames shown = default)
    {
        var known = (names ?? []).Select(NameParts.Of).Where(name => !name.IsEmpty).ToList();
        if (known.Count == 0)
            return null;
        var printed = known.Select((name, place) => name.Print(form, place, shown.Given is null ? ShownGiven.None : shown.GivenAt(place))).ToList();
        var limit = form.EtAlFrom is { } from && printed.Count >= from ? Math.Max(form.EtAlNames, shown.Count) : printed.Count;
        if (form.EtAlIsPlural && shown.Count > form.EtAlNames && limit == printed.Count - 1)
            limit++;
        return limit >= printed.Count ? StyledText.Printed(Whole(printed, form)) : Cut(printed, limit, form);
    }

    /// <summary>The names as they sort: family names first, nothing between them, none for those that the style leaves out.</summary>
    public static string Key(IReadOnlyList<CslName>? names, NameForm form)
    {
        var known = (names ?? []).Select(NameParts.Of).Where(name => !name.IsEmpty).ToList();
        var limit = form.EtAlFrom is { } from && known.Count >= from ? form.EtAlNames : known.Count;
        return string.Join(' ', known.Take(limit).Select((name, place) => name.Print(form with { Inverted = NameOrder.All, IsShort = false }, place, ShownGiven.None)));
    }

    private static string Whole(List<string> names, NameForm form) => names switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)}{(form.CommaBeforeLast ?? names.Count > 2 ? "," : "")} {form.And} {last}",
        [] => "",
    };

    private static StyledText Cut(List<string> names, int limit, NameForm form)
    {
        var first = string.Join(", ", names.Take(limit));
        if (form.KeepsLast)
            return StyledText.Printed($"{first}, … {names[^1]}")!;
        var comma = form.CommaBeforeEtAl ?? limit > 1;
        var etAl = StyledText.Printed("et al.")!;
        return StyledText.Group("", StyledText.Printed(first + (comma ? ", " : " ")), form.ItalicEtAl ? etAl.Italic() : etAl)!;
    }
}
