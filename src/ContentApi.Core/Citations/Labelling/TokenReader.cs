using System.Buffers;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Reads what a word is by itself.</summary>
internal static class TokenReader
{
    private const int LongestRead = 80;

    public static ReferenceToken Read(string text, int start, int end)
    {
        var word = text.AsSpan(start, Math.Min(end - start, LongestRead));
        int first = 0, last = word.Length;
        while (first < last && !char.IsLetterOrDigit(word[first]))
            first++;
        while (last > first && !char.IsLetterOrDigit(word[last - 1]))
            last--;
        var core = word[first..last];
        var lower = word.ToString().ToLowerInvariant();
        var bare = lower[first..last];
        var kind = KindOf(word, core);
        return new ReferenceToken
        {
            Start = start,
            End = end,
            Lower = lower,
            Bare = bare,
            Shape = Shape(word),
            Opening = word[..first].ToString(),
            Closing = Marks(word[last..]),
            Kind = kind,
            Traits = TokenLexicon.Of(bare, lower) | (Ends(word, core, kind) ? TokenTraits.EndsSentence : TokenTraits.None),
        };
    }

    private static string Marks(ReadOnlySpan<char> marks) => marks.Length > 3 ? marks[..3].ToString() : marks.ToString();

    private static bool Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> core, TokenKind kind) =>
        kind is not (TokenKind.Initials or TokenKind.Marks) && core is not ("St" or "vs" or "Dr" or "Mr" or "Mrs" or "Prof" or "Mt" or "Ft" or "Gen" or "ca") && word[^1] is '.' or '?' or '!' or '”' or '"' && core.Length > 1 && (core.Length > 2 || char.IsLower(core[^1]));

    private static TokenKind KindOf(ReadOnlySpan<char> word, ReadOnlySpan<char> core)
    {
        if (core.IsEmpty)
            return TokenKind.Marks;
        if (core.Contains("10.", StringComparison.Ordinal) && core.Contains('/'))
            return TokenKind.Doi;
        if (core.Contains("://", StringComparison.Ordinal) || core.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return TokenKind.Address;
        return core.IndexOfAnyInRange('0', '9') >= 0 ? NumberKind(core) : WordKind(word, core);
    }

    private static TokenKind NumberKind(ReadOnlySpan<char> core)
    {
        if (core.IndexOfAnyExceptInRange('0', '9') < 0)
            return core.Length == 4 && core[0] is '1' or '2' && core is not ['1', < '4', ..] && core is not ['2', > '0', ..] ? TokenKind.Year : TokenKind.Number;
        if (core.Length == 5 && char.IsAsciiLetterLower(core[4]) && NumberKind(core[..4]) == TokenKind.Year)
            return TokenKind.Year;
        if (core.IndexOfAnyExcept(RangeMarks) < 0)
            return TokenKind.Range;
        return char.IsAsciiDigit(core[0]) && core[^2..] is "st" or "nd" or "rd" or "th" ? TokenKind.Ordinal : TokenKind.Alphanumeric;
    }

    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("0123456789-–—−‐");

    private static TokenKind WordKind(ReadOnlySpan<char> word, ReadOnlySpan<char> core)
    {
        var (upper, lower, marks) = (0, 0, 0);
        foreach (var character in core)
        {
            upper += char.IsUpper(character) ? 1 : 0;
            lower += char.IsLower(character) ? 1 : 0;
            marks += char.IsLetter(character) ? 0 : 1;
        }
        var endsWithStop = word[^1] is '.' or ',' or ';' && word.Contains('.');
        if (upper > 0 && lower == 0)
            return upper == 1 && core.Length == 1 || (upper <= 4 && marks > 0 && endsWithStop && core.Length <= 2 * upper) || (upper <= 3 && core.Length == upper && word.Length > core.Length && word[^1] is ',' or '.') ? TokenKind.Initials : TokenKind.Capitals;
        if (upper == 0)
            return TokenKind.Small;
        return char.IsUpper(core[0]) && upper == 1 ? TokenKind.Capitalised : TokenKind.Mixed;
    }

    private static string Shape(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[Math.Min(word.Length, LongestRead)];
        var length = 0;
        foreach (var character in word)
        {
            var sign = char.IsUpper(character) ? 'X' : char.IsLetter(character) ? 'x' : char.IsAsciiDigit(character) ? '9' : character;
            if (length >= 2 && shape[length - 1] == sign && shape[length - 2] == sign && sign != '9')
                continue;
            if (sign == '9' && length >= 4 && shape[(length - 4)..length] is "9999")
                continue;
            shape[length++] = sign;
            if (length == 14)
                break;
        }
        return shape[..length].ToString();
    }
}
