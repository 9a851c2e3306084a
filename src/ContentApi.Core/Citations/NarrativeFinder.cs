using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Reads the words before a parenthesis as the authors of the years in it: "As Huth and Russett (1988) argue", "Smith's (2004)".</summary>
internal sealed partial class NarrativeFinder(CitationIndex index)
{
    private const int LongestAuthors = 200;

    public sealed record Authors(int Start, string Text, IReadOnlyList<Citation> Candidates);

    /// <summary>The authors before the parenthesis, resolved or surely meant as authors; null when there are none.</summary>
    public Authors? Before(string text, int open, int floor, CitedYear year)
    {
        var (start, words) = Phrase(text, open, floor);
        return Resolved(start, words, year)
            ?? (OwnedBy().Match(words) is { Success: true } owner ? Resolved(start, words[..owner.Index], year) : null)
            ?? Unresolved(start, words);
    }

    /// <summary>The authors before a year that stands in no parenthesis ("Carpinella and Bauer, 2021 show"): only several that a reference is by.</summary>
    public Authors? BeforeBareYear(string text, int yearStart, int floor, CitedYear year)
    {
        var end = text.AsSpan(floor, yearStart - floor).TrimEnd(' ').Length + floor;
        if (end == floor || (text[end - 1] != ',' && !EtAlEnd().IsMatch(text.AsSpan(floor, end - floor))))
            return null;
        var (start, words) = Phrase(text, text[end - 1] == ',' ? end - 1 : end, floor);
        return Resolved(start, words, year) is { } authors && NamesSeveral().IsMatch(authors.Text) ? authors : null;
    }

    private Authors? Resolved(int start, string words, CitedYear year)
    {
        var last = words.LastIndexOf(", ", StringComparison.Ordinal) + 2;
        // A narrative list has its "and"; a name behind a comma alone is not of the list: "In Washington, Kang (2003)".
        foreach (var at in last > 1 ? AuthorText.Starts(words).Append(last) : AuthorText.Starts(words))
        {
            var name = words[at..];
            if (index.Match(name, year) is { Count: > 0 } candidates)
                return new Authors(start + at, name, candidates);
        }
        // "The robots HyQ and HyQ2Max Semini et al. (2017)": names of other things stand before the author.
        if (LastEtAl().Match(words) is { Success: true } only && index.Match(only.Value, year) is { Count: > 0 } ofOne)
            return new Authors(start + only.Index, only.Value, ofOne);
        foreach (var at in AuthorText.Starts(words))
        {
            if (index.MatchNearly(words[at..], year) is { Count: > 0 } candidates)
                return new Authors(start + at, words[at..], candidates);
        }
        return null;
    }

    /// <summary>Where an organisation begins that is written out before its acronym: "World Health Organization (WHO, 2020)".</summary>
    public int? SpelledOut(string text, int open, int floor, CitedYear year, Citation citation)
    {
        var (start, words) = Phrase(text, open, floor);
        foreach (var at in AuthorText.Starts(words))
        {
            if (index.Match(words[at..], year) is [var only] && only.Id == citation.Id)
                return start + at;
        }
        return null;
    }

    private static Authors? Unresolved(int start, string words)
    {
        var starts = AuthorText.WordStarts(words);
        var first = starts.Count;
        while (first > 0 && IsNameWord(words, starts, first - 1))
            first--;
        while (first < starts.Count && AuthorText.IsOpener(Word(words, starts, first)))
            first++;
        if (first == starts.Count)
            return null;
        var name = words[starts[first]..];
        var afterThe = first > 0 && Word(words, starts, first - 1) is "the" or "The";
        return !afterThe && AuthorText.IsPlausible(name) && (NamesSeveral().IsMatch(name) || (starts.Count - first == 1 && !Organisation.IsAcronym(name)))
            ? new Authors(start + starts[first], name, [])
            : null;
    }

    private static bool IsNameWord(string words, IReadOnlyList<int> starts, int index) =>
        Word(words, starts, index) is var word && (char.IsUpper(word[0]) || word is "and" or "&" or "et" or "al." || PersonName.IsParticle(word));

    private static string Word(string words, IReadOnlyList<int> starts, int index) => words[starts[index]..(index + 1 < starts.Count ? starts[index + 1] : words.Length)].Trim();

    // Back from the parenthesis to the punctuation that ends the clause before.
    private static (int Start, string Words) Phrase(string text, int open, int floor)
    {
        var end = open;
        while (end > floor && text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > floor && end - start < LongestAuthors && !EndsClause(text, start - 1, end))
            start--;
        while (start < end && text[start] == ' ')
            start++;
        return (start, text[start..end]);
    }

    private static bool EndsClause(string text, int at, int end) => text[at] switch
    {
        ';' or ':' or '(' or ')' or '[' or ']' or '?' or '!' or '؛' or '؟' or '—' or '–' or '\n' => true,
        '.' => at + 1 < end && !(at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetter(text[at - 2]))) && !(at >= 2 && text[at - 1] == 'l' && text[at - 2] == 'a'),
        _ => false,
    };

    // "Mearsheimer's theory of power (2001)": what is owned stands between the name and the year.
    [GeneratedRegex(@"['’]s?(?: \p{Ll}[\p{L}\p{M}'’\-]*){1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnedBy();

    [GeneratedRegex(@"(?<=[^,\s&]\s)(?<!\s(?:and|et|und|e|y)\s)\p{Lu}[\p{L}\p{M}'’\-]+\set\.?\sal\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastEtAl();

    [GeneratedRegex(@"\set\.?\sal\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex EtAlEnd();

    [GeneratedRegex(@"\s(?:and|&|et al\.?)(?:\s|$)|['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamesSeveral();
}
