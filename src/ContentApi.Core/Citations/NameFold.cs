using System.Globalization;
using System.Text;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Citations;

/// <summary>
/// Names as they compare: without case, diacritics, apostrophes, full stops, hyphens and blanks, so that "van der Berg" is "Van der Berg",
/// "O’Neill" is "O'Neill" and "Al-Rodhan" is "Al Rodhan".
/// </summary>
internal static class NameFold
{
    public static string Of(ReadOnlySpan<char> name) => Fold(name, separator: null);

    /// <summary>The same with words kept apart by one separator, for keys.</summary>
    public static string Words(ReadOnlySpan<char> text, char separator) => Fold(text, separator);

    private static string Fold(ReadOnlySpan<char> text, char? separator)
    {
        if (separator is null && Ascii.IsValid(text))
            return FoldAscii(text);
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var rune in WellFormedText.Of(text.ToString()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter || IsSilent(rune.Value))
                continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                pending = folded.Length > 0;
                continue;
            }
            if (pending && separator is { } mark)
                folded.Append(mark);
            pending = false;
            Append(folded, Rune.ToLowerInvariant(rune));
        }
        return folded.ToString();
    }

    private static string FoldAscii(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
                folded[length++] = char.ToLowerInvariant(character);
        }
        return new string(folded[..length]);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case 'ة': folded.Append('ه'); break;
            case 'ى': folded.Append('ي'); break;
            default: folded.Append(rune.ToString()); break;
        }
    }

    private static bool IsSilent(int value) => value is '.' or '\'' or '’' or '‘' or '`' or '´' or 'ʿ' or 'ʾ' or 'ʻ' or 'ʼ' or 'ـ';
}
