using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>Finds the in-text citations of an article in the author-date style, in one pass over each text.</summary>
internal sealed class MentionFinder
{
    private readonly CitationIndex _index;
    private readonly ParentheticalFinder _parenthetical;
    private readonly NarrativeFinder _narrative;

    public MentionFinder(IReadOnlyList<Citation> citations)
    {
        _index = new CitationIndex(citations);
        _parenthetical = new ParentheticalFinder(_index);
        _narrative = new NarrativeFinder(_index);
    }

    /// <summary>The citations in the text, in order and without overlap.</summary>
    public IReadOnlyList<FoundMention> Find(string text)
    {
        var found = new List<FoundMention>();
        var plain = Plain(text);
        var floor = 0;
        var bare = 0;
        foreach (var pair in Brackets.Of(plain))
        {
            floor = Math.Max(floor, AddBare(plain, bare, pair.Open, found));
            bare = Math.Max(bare, pair.Close + 1);
            if (pair.Open < floor)
                continue;
            var before = found.Count;
            var (items, leading) = _parenthetical.Read(plain, pair);
            var sure = items.Where(item => item.IsSure).ToList();
            if (leading.Count > 0)
                AddNarrative(plain, pair, floor, leading, standsAlone: leading.Count == 1 && sure.Count == 0, found);
            AddParenthetical(plain, pair, floor, sure, standsAlone: sure.Count == 1 && leading.Count == 0, found);
            if (found.Count > before)
                floor = pair.Close + 1;
        }
        AddBare(plain, bare, plain.Length, found);
        return found;
    }

    // Citations in no parenthesis, between two of them; gives where the last one ends.
    private int AddBare(string text, int from, int until, List<FoundMention> found)
    {
        var last = 0;
        for (var at = from; at < until && YearScanner.Next(text, at, until) is { } year; at = year.End)
        {
            if (_narrative.BeforeBareYear(text, year.Start, at, year.Year) is not { } authors)
                continue;
            last = year.End;
            found.Add(new FoundMention(authors.Start, last, MentionForm.Narrative, null, authors.Candidates));
        }
        return last;
    }

    private void AddNarrative(string text, Brackets.Pair pair, int floor, IReadOnlyList<ParentheticalFinder.Item> years, bool standsAlone, List<FoundMention> found)
    {
        if (_narrative.Before(text, pair.Open, floor, years[0].Year) is not { } authors)
            return;
        for (var i = 0; i < years.Count; i++)
        {
            var start = i == 0 ? authors.Start : years[i].Start;
            var end = standsAlone ? pair.Close + 1 : years[i].End;
            var candidates = i == 0 ? authors.Candidates : _index.Match(authors.Text, years[i].Year);
            found.Add(new FoundMention(start, end, MentionForm.Narrative, years[i].Locator, candidates));
        }
    }

    private void AddParenthetical(string text, Brackets.Pair pair, int floor, List<ParentheticalFinder.Item> items, bool standsAlone, List<FoundMention> found)
    {
        foreach (var item in items)
            Introduce(item);
        if (standsAlone && items is [var only])
        {
            var spelledOut = only.Candidates is [var citation] && Organisation.IsAcronym(only.Authors) ? _narrative.SpelledOut(text, pair.Open, floor, only.Year, citation) : null;
            found.Add(new FoundMention(spelledOut ?? pair.Open, pair.Close + 1, spelledOut is null ? MentionForm.Parenthetical : MentionForm.Narrative, only.Locator, only.Candidates));
            return;
        }
        found.AddRange(items.Select(item => new FoundMention(item.Start, item.End, MentionForm.Parenthetical, item.Locator, item.Candidates)));
    }

    private void Introduce(ParentheticalFinder.Item item)
    {
        if (item.Candidates is [var citation] && CitedName.Of(item.Authors)?.Acronym is { } acronym)
            _index.Introduce(acronym, citation);
    }

    // The same text, character for character, with digits in ASCII and every blank a space.
    private static string Plain(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = char.IsWhiteSpace(source[i]) ? ' ' : Digits.ToAscii(source[i]);
    });
}
