namespace ContentApi.Core.Citations.Styles;

/// <summary>
/// In-text forms of which no two in a list are alike: by given names, by more names, then by letters after the year, in that order
/// (CSL 1.0.2, disambiguation; APA 7, sections 8.18 to 8.20; Chicago 17, sections 15.20, 15.22 and 15.29).
/// </summary>
/// <param name="items">The items, in the order of the list.</param>
/// <param name="sources">What each is printed as with nothing added; items that are alike in it are one source, which is not told apart from itself.</param>
/// <param name="style">The style.</param>
/// <param name="locale">The locale.</param>
internal sealed class Disambiguation(IReadOnlyList<CslItem> items, IReadOnlyList<string> sources, CitationStyle style, StyleLocale locale)
{
    /// <summary>Names behind this place tell nothing apart in the text: letters do.</summary>
    private const int LastPlace = 20;

    private readonly CitedForm[] forms = [.. items.Select(_ => new CitedForm(ShownNames.Default, null))];

    public IReadOnlyList<CitedForm> Forms()
    {
        if (style.GivenNames != GivenNameRule.WhereAlike)
            TellFirstAuthorsApart();
        foreach (var alike in Alike())
            AddNames(alike);
        if (style.GivenNames == GivenNameRule.WhereAlike)
        {
            foreach (var alike in Alike())
                AddGivenNames(alike);
        }
        foreach (var alike in Alike())
            AddLetters(alike);
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].YearSuffix is null && style.HasYearSuffixes && items[i].YearSuffix is { } given)
                forms[i] = forms[i] with { YearSuffix = given };
        }
        return forms;
    }

    /// <summary>The letter of the first, the second and so on: a to z, then aa.</summary>
    internal static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);

    private string Text(int index, CitedForm form) => FormattedText.Of(form.Parenthetical(items[index], style, locale), locale).Text;

    private List<int[]> Alike() => [.. Enumerable.Range(0, items.Count).GroupBy(index => Text(index, forms[index])).Where(group => group.Count() > 1).Select(group => group.ToArray())];

    private void TellFirstAuthorsApart()
    {
        var form = new NameForm { InitialMark = ". " };
        var first = Enumerable.Range(0, items.Count)
            .Select(index => (Index: index, Name: style.CitedNames(items[index])?[0]))
            .Where(author => author.Name is { Given: not null })
            .Select(author => (author.Index, Name: NameParts.Of(author.Name!)));
        foreach (var family in first.GroupBy(author => author.Name.Print(form with { IsShort = true }, 0, ShownGiven.None)))
        {
            int Distinct(ShownGiven given) => family.Select(author => author.Name.Print(form, 0, given)).Distinct().Count();
            var shown = style.GivenNames == GivenNameRule.FirstAuthor && Distinct(ShownGiven.Full) > Distinct(ShownGiven.Initials) ? ShownGiven.Full : ShownGiven.Initials;
            if (Distinct(shown) < 2)
                continue;
            foreach (var (index, _) in family)
                forms[index] = forms[index] with { Names = new(0, [shown]) };
        }
    }

    private void AddNames(int[] alike)
    {
        var most = MostNames(alike);
        var best = 1;
        for (var count = 2; count <= most && best < alike.Length; count++)
        {
            var tried = alike.Select(index => forms[index] with { Names = forms[index].Names with { Count = count } }).ToArray();
            var distinct = Distinct(alike, tried);
            if (distinct <= best)
                continue;
            best = distinct;
            Keep(alike, tried);
        }
    }

    private void AddGivenNames(int[] alike)
    {
        var most = MostNames(alike);
        var best = 1;
        for (var place = 0; place < most; place++)
        {
            foreach (var shown in (ShownGiven[])[ShownGiven.Initials, ShownGiven.Full])
            {
                if (best == alike.Length)
                    return;
                var tried = alike.Select(index => forms[index] with { Names = forms[index].Names with { Given = [.. Enumerable.Range(0, place).Select(forms[index].Names.GivenAt), shown] } }).ToArray();
                var distinct = Distinct(alike, tried);
                if (distinct <= best)
                    continue;
                best = distinct;
                Keep(alike, tried);
            }
        }
    }

    // Letters that the sources have already are kept where they tell all of them apart: the text that cites them has them too.
    private void AddLetters(int[] alike)
    {
        var given = alike.Select(index => items[index].YearSuffix).ToArray();
        var different = new Dictionary<string, int>();
        foreach (var index in alike)
            different.TryAdd(sources[index], different.Count);
        if (different.Count < 2)
            return;
        var areKept = given.All(letter => letter is not null) && given.Distinct().Count() == different.Count && alike.Select((index, i) => (sources[index], given[i])).Distinct().Count() == different.Count;
        for (var i = 0; i < alike.Length; i++)
            forms[alike[i]] = forms[alike[i]] with { YearSuffix = areKept ? given[i] : Letter(different[sources[alike[i]]]) };
    }

    private int MostNames(int[] alike) => Math.Min(LastPlace, alike.Max(index => style.CitedNames(items[index])?.Count ?? 0));

    private int Distinct(int[] alike, CitedForm[] tried) => alike.Select((index, i) => Text(index, tried[i])).Distinct().Count();

    private void Keep(int[] alike, CitedForm[] tried)
    {
        for (var i = 0; i < alike.Length; i++)
            forms[alike[i]] = tried[i];
    }
}
