using System.Text;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Given names as initials (CSL 1.0.2, initialize-with; APA 7, section 9.8).</summary>
internal static class Initials
{
    /// <summary>"Jean-Paul Quentin" as "J.-P. Q." or "J.-P.Q.", by what follows each initial.</summary>
    /// <param name="given">Given names or initials.</param>
    /// <param name="mark">What follows an initial: <c>". "</c> or <c>"."</c>.</param>
    /// <param name="shortens">False to write names out, and only set those that are initials already.</param>
    public static string Of(string given, string mark, bool shortens = true)
    {
        var initials = new StringBuilder();
        foreach (var (word, isHyphenated, isInitial) in Words(given))
        {
            if (isHyphenated && initials.Length > 0)
                initials.Length -= initials[^1] == ' ' ? 1 : 0;
            if (word.All(char.IsLower))
            {
                if (!isHyphenated)
                    initials.Append(initials.Length > 0 && initials[^1] != ' ' ? " " : "").Append(word).Append(' ');
            }
            else if (isInitial)
                initials.Append(isHyphenated ? "-" : "").Append(word).Append(mark);
            else if (shortens)
                initials.Append(isHyphenated ? "-" : "").Append(First(word)).Append(mark);
            else
                initials.Append(isHyphenated ? "-" : "").Append(word).Append(' ');
        }
        return initials.ToString().Trim();
    }

    // The first character, with its combining marks.
    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();

    private static IEnumerable<(string Word, bool IsHyphenated, bool IsInitial)> Words(string given)
    {
        var start = 0;
        for (var i = 0; i <= given.Length; i++)
        {
            if (i < given.Length && given[i] is not (' ' or '.' or '-' or '‐' or '\u00A0'))
                continue;
            if (i > start)
                yield return (given[start..i], start > 0 && given[start - 1] is '-' or '‐', (i < given.Length && given[i] == '.') || i - start == 1);
            start = i + 1;
        }
    }
}
