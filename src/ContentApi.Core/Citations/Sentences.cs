using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Splitting a reference into its elements, which end in full stops; those of abbreviations, initials and brackets do not count.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "st", "vs", "v", "dr", "mr", "mrs", "ms", "prof", "no", "nos", "vol", "vols", "ed", "eds", "trans", "pp", "p", "gen", "col", "lt", "gov", "sen", "mt", "ft",
        "approx", "ca", "cf", "e.g", "i.e", "fig", "univ", "dept", "assn", "proc", "rev", "ch", "chap", "sec", "art", "op", "messrs", "capt", "sgt", "hon", "pt", "ser", "suppl", "n.d", "rep", "tech", "intl", "conf", "symp", "int", "dist",
    }.ToFrozenSet();

    /// <summary>The elements without the blanks between them; each but the last ends in its stop, question mark or exclamation mark.</summary>
    public static IReadOnlyList<string> Split(string text, bool questionMarksEnd)
    {
        var elements = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            if (depth > 0 || i + 1 >= text.Length || !char.IsWhiteSpace(text[i + 1]) || !EndsElement(text, start, i, questionMarksEnd))
                continue;
            elements.Add(text[start..(i + 1)].Trim());
            start = i + 2;
        }
        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest)
            elements.Add(rest);
        return elements;
    }

    private static int Depth(int depth, char character) => character switch
    {
        '(' or '[' or '“' or '«' => depth + 1,
        ')' or ']' or '”' or '»' => Math.Max(0, depth - 1),
        _ => depth,
    };

    private static bool EndsElement(string text, int start, int at, bool questionMarksEnd) => text[at] switch
    {
        '.' => !IsAbbreviation(text, start, at) && !ContinuesSmall(text, at),
        '?' or '!' or '؟' => questionMarksEnd && !ContinuesSmall(text, at),
        '”' or '»' => at > 0 && text[at - 1] is '.' or '?' or '!' or ',',
        _ => false,
    };

    // A small letter goes on with the element; "in A. B. Ede (Ed.)" begins the next one.
    private static bool ContinuesSmall(string text, int at) => at + 2 < text.Length && char.IsLower(text[at + 2]) && !text.AsSpan(at + 2).StartsWith("in ", StringComparison.Ordinal);

    private static bool IsAbbreviation(string text, int start, int at)
    {
        var word = at;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not ('(' or '[') && at - word < 12)
            word--;
        var length = at - word;
        // A single capital is an initial, and "U.S" is an abbreviation.
        if (length == 1 && char.IsUpper(text[word]))
            return true;
        if (length >= 3 && text[at - 2] == '.' && char.IsUpper(text[at - 1]))
            return true;
        return length is > 0 and <= 8 && Abbreviations.Contains(text[word..at].ToLowerInvariant());
    }
}
