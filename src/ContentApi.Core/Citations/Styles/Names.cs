namespace ContentApi.Core.Citations.Styles;

/// <summary>Names as a style writes them.</summary>
internal static class Names
{
    /// <summary>The names in the form; null when there are none.</summary>
    public static StyledText? Of(IReadOnlyList<CslName>? names, NameForm form, ShownNames shown = default)
    {
        var known = (names ?? []).Where(name => !NameParts.AreNone(name)).ToList();
        if (known.Count == 0)
            return null;
        var limit = form.EtAlFrom is { } from && known.Count >= from ? Math.Max(form.EtAlNames, shown.Count) : known.Count;
        if (form.EtAlIsPlural && shown.Count > form.EtAlNames && limit == known.Count - 1)
            limit++;
        string Print(int place) => NameParts.Of(known[place]).Print(form, place, shown.Given is null ? ShownGiven.None : shown.GivenAt(place));
        List<string> first = [.. Enumerable.Range(0, Math.Min(limit, known.Count)).Select(Print)];
        return limit >= known.Count ? StyledText.Printed(Whole(first, form))
            : form.KeepsLast ? StyledText.Printed($"{string.Join(", ", first)}, … {Print(known.Count - 1)}")
            : Cut(first, form);
    }

    /// <summary>The names as they sort: family names first, nothing between them, none for those that the style leaves out.</summary>
    public static string Key(IReadOnlyList<CslName>? names, NameForm form)
    {
        var known = (names ?? []).Where(name => !NameParts.AreNone(name)).ToList();
        var limit = form.EtAlFrom is { } from && known.Count >= from ? form.EtAlNames : known.Count;
        return string.Join(' ', known.Take(limit).Select((name, place) => NameParts.Of(name).Print(form with { Inverted = NameOrder.All, IsShort = false }, place, ShownGiven.None)));
    }

    private static string Whole(List<string> names, NameForm form) => names switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)}{(form.CommaBeforeLast ?? names.Count > 2 ? "," : "")} {form.And} {last}",
        [] => "",
    };

    private static StyledText Cut(List<string> first, NameForm form)
    {
        var comma = form.CommaBeforeEtAl ?? first.Count > 1;
        var etAl = StyledText.Printed("et al.")!;
        return StyledText.Group("", StyledText.Printed(string.Join(", ", first) + (comma ? ", " : " ")), form.ItalicEtAl ? etAl.Italic() : etAl)!;
    }
}
