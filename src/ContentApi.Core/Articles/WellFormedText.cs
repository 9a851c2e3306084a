using System.Buffers;
using System.Text;

namespace ContentApi.Core.Articles;

/// <summary>
/// Text without what no text holds: lone surrogates and noncharacters (The Unicode Standard, 3.4 and 23.7). UTF-8 carries noncharacters,
/// and normalising throws on both.
/// </summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD in the place of each; the same string when it has none.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF'))
            return text;
        var formed = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            formed.Append(units[..(IsNoncharacter(rune) ? Rune.ReplacementChar : rune).EncodeToUtf16(units)]);
        return formed.ToString();
    }

    /// <summary>Whether the text holds neither what no text holds nor NUL, which PostgreSQL cannot store.</summary>
    public static bool IsStorable(string text, bool allowNoncharacters = false)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || rune.Value == 0 || (!allowNoncharacters && IsNoncharacter(rune)))
                return false;
            rest = rest[length..];
        }
        return true;
    }

    /// <summary>Whether a code point is kept for a program's own use, never for text: U+FDD0 to U+FDEF, and the last two of every plane.</summary>
    public static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
