using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Capitals as CSL makes them (CSL 1.0.2, text-case): a word that has a capital keeps its letters.</summary>
internal static class TextCase
{
    private static readonly FrozenSet<string> StopWords = FrozenSet.ToFrozenSet(
    [
        "a", "about", "an", "and", "as", "at", "but", "by", "d", "de", "down", "for", "from", "in", "into", "l", "nor", "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "v", "van", "via", "von", "vs", "with", "yet",
    ]);

    private static readonly SearchValues<char> Endings = SearchValues.Create(" .!?)]\uE000\uE001");

    /// <summary>
    /// Headline style: every word but articles, conjunctions and prepositions begins with a capital, those too at the beginning, at the end, and after a colon or the end of
    /// a sentence (CSL 1.0.2, title case; Chicago 17, section 8.159; MLA 9, section 2.90).
    /// </summary>
    public static string Title(string text)
    {
        var title = new StringBuilder(text.Length);
        var starts = true;
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnd(text, at);
            if (end == at)
            {
                starts = StartsSentence(text, at, starts);
                title.Append(text[at++]);
                continue;
            }
            title.Append(Cased(text, at, end, starts));
            starts = false;
            at = end;
        }
        return title.ToString();
    }

    /// <summary>The first letter as a capital, where its word is of small letters.</summary>
    public static string CapitaliseFirst(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        var end = WordEnd(text, start);
        return IsSmall(text.AsSpan(start, end - start)) ? text[..start] + char.ToUpperInvariant(text[start]) + text[(start + 1)..] : text;
    }

    private static string Cased(string text, int at, int end, bool starts)
    {
        var word = text[at..end];
        if (!IsSmall(word))
            return word;
        var afterApostrophe = at > 0 && text[at - 1] is '’' or '\'' && at > 1 && char.IsLetterOrDigit(text[at - 2]);
        var isInner = afterApostrophe && word.Length <= 2;
        if (!starts && (isInner || word.Length == 1 || (StopWords.Contains(word) && !IsLast(text, end))))
            return word;
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // A blank leaves open what the colon or full stop before it began.
    private static bool StartsSentence(string text, int at, bool starts) => text[at] switch
    {
        ':' or '!' or '?' => true,
        '.' => !IsAbbreviation(text, at),
        ' ' => starts,
        Typography.OpenQuote or Typography.CloseQuote or '(' or '[' => starts,
        _ => false,
    };

    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return at - start <= 1 || text.AsSpan(start, at - start) is "vs";
    }

    private static bool IsLast(string text, int end) => !text.AsSpan(end).ContainsAnyExcept(Endings);

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLower(letter))
                return false;
        }
        return word.Length > 0;
    }
}
