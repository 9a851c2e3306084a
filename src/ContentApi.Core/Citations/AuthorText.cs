using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Which words of a text can be the authors of an in-text citation.</summary>
internal static class AuthorText
{
    private const int MostWords = 24;
    private const int MostReadings = 8;

    private static readonly FrozenSet<string> NotAuthors = new[]
    {
        "figure", "fig", "table", "chapter", "section", "article", "resolution", "act", "law", "annex", "appendix", "part", "volume", "vol", "no", "number", "page", "paragraph", "box", "chart", "map", "note", "treaty",
        "agreement", "convention", "protocol", "amendment", "directive", "regulation", "decree", "declaration", "operation", "war", "summit", "election", "elections", "since", "until", "before", "after", "during", "from", "in", "by",
        "circa", "ca", "early", "late", "mid", "established", "founded", "updated", "revised", "version", "edition", "est", "born", "died", "accord", "accords", "deal", "pact", "constitution", "revolution", "crisis", "conference", "q1", "q2", "q3", "q4",
        "الشكل", "الجدول", "المادة", "القرار", "الفصل", "منذ", "عام", "سنة", "حتى", "قبل", "بعد", "قانون", "معاهدة", "اتفاقية", "اتفاق",
    }.Select(word => NameFold.Of(word)).ToFrozenSet();

    private static readonly FrozenSet<string> Openers = new[]
    {
        "as", "according", "to", "see", "also", "cf", "e.g", "eg", "i.e", "for", "example", "instance", "and", "yet", "but", "while", "although", "though", "when", "like", "unlike", "both", "even", "since", "because", "however", "moreover", "indeed",
        "following", "similarly", "likewise", "in", "by", "with", "from", "here", "thus", "whereas", "where", "if", "that", "since", "after", "before", "or", "than", "compare", "contra", "per", "notably", "recently", "professor", "dr", "president", "historian",
        "scholar", "scholars", "analyst", "economist", "what", "how", "then", "therefore", "hence", "nor", "so", "still", "instead", "citing", "quoting", "recall", "recalling", "further", "furthermore", "finally", "first", "second", "later", "earlier", "the", "a", "an", "this", "these", "those",
        "segundo", "conforme", "consoante", "para", "como", "em", "na", "no", "apud", "vide", "ver", "según", "conforme", "en", "véase", "selon", "voir", "chez", "pour", "laut", "nach", "siehe", "vgl", "bei", "für",
    }.Select(word => NameFold.Of(word)).ToFrozenSet();

    /// <summary>
    /// Where in the text authors may begin, the longest reading first: at its start, and behind every word of prose. Never between two names, so that
    /// "Smith and Jones" is not read as "Jones".
    /// </summary>
    public static IReadOnlyList<int> Starts(string text)
    {
        var all = AllStarts(text).ToList();
        return all.Count <= MostReadings ? all : [all[0], .. all[^(MostReadings - 1)..]];
    }

    private static IEnumerable<int> AllStarts(string text)
    {
        var starts = WordStarts(text);
        for (var i = Math.Max(0, starts.Count - MostWords); i < starts.Count; i++)
        {
            if (IsConjunction(Word(text, starts, i)) || (i > 0 && !IsProse(text, starts, i - 1)))
                continue;
            // "The World Bank" is "World Bank", unless a title begins with the article.
            if (i + 1 < starts.Count && Word(text, starts, i) is "The" or "the")
                yield return starts[i + 1];
            yield return starts[i];
        }
    }

    /// <summary>True for a text that is surely meant as authors: capitalised names and the small words between them, and no month, country, law or figure.</summary>
    public static bool IsPlausible(string text)
    {
        var words = text.Split([' ', ',', '،', '&', '[', ']', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 10 || text.Any(char.IsDigit) || Places.Contains(text))
            return false;
        var names = 0;
        foreach (var word in words)
        {
            var folded = NameFold.Of(word);
            if (NotAuthors.Contains(folded) || MonthNames.IsCalendarWord(word))
                return false;
            if (IsName(word))
                names++;
            else if (!IsConnector(folded) && !PersonName.IsParticle(word))
                return false;
        }
        return names > 0 && IsName(words[0], orParticle: true) && !Openers.Contains(NameFold.Of(words[^1]));
    }

    public static bool IsOpener(string word) => Openers.Contains(NameFold.Of(word));

    public static IReadOnlyList<int> WordStarts(string text)
    {
        var starts = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
                starts.Add(i);
        }
        return starts;
    }

    private static string Word(string text, IReadOnlyList<int> starts, int index) => text[starts[index]..(index + 1 < starts.Count ? starts[index + 1] : text.Length)].Trim();

    private static bool IsConjunction(string word) => word is "and" or "And" or "&" or "et" or "und" or "e" or "y" or "و";

    private static bool IsProse(string text, IReadOnlyList<int> starts, int index)
    {
        var word = Word(text, starts, index);
        if (index == 0 && IsConjunction(word))
            return true;
        var folded = NameFold.Of(word);
        if (folded.Length == 0)
            return word is not "&";
        if (IsConnector(folded) || folded == "و")
            return folded is "of" or "for" or "the" or "and" && index > 0 && IsProse(text, starts, index - 1) && !IsName(text[starts[index - 1]..starts[index]].Trim());
        if (word[^1] is ',' or '،' && !Openers.Contains(folded))
            return char.IsLower(word[0]);
        return char.IsLower(word[0]) && !PersonName.IsParticle(word) || Openers.Contains(folded) || IsUncased(word[0]);
    }

    private static bool IsName(string word, bool orParticle = false)
    {
        var bare = word.AsSpan().TrimStart(['\'', '’', '‘', 'ʿ', 'ʾ']);
        return !bare.IsEmpty && (char.IsUpper(bare[0]) || IsUncased(bare[0]) || (orParticle && PersonName.IsParticle(word)) || bare.StartsWith("al-", StringComparison.Ordinal) || bare.StartsWith("el-", StringComparison.Ordinal));
    }

    private static bool IsUncased(char letter) => char.IsLetter(letter) && !char.IsUpper(letter) && !char.IsLower(letter);

    private static bool IsConnector(string folded) => folded is "and" or "et" or "al" or "of" or "for" or "the" or "on" or "und" or "colleagues" or "others" or "";
}
