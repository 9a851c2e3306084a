using System.Text;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Importing.Reading;

/// <summary>What metadata says, as one line of text. Escapes and character references can spell out what a document itself cannot hold.</summary>
internal static class MetadataText
{
    /// <summary>The text without control characters, noncharacters and U+FFFD, which stands for one of them, white space collapsed; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var cleaned = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        var isApart = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isApart = cleaned.Length > 0;
                continue;
            }
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || WellFormedText.IsNoncharacter(rune))
                continue;
            if (isApart)
                cleaned.Append(' ');
            isApart = false;
            cleaned.Append(units[..rune.EncodeToUtf16(units)]);
        }
        return cleaned.Length == 0 ? null : cleaned.ToString();
    }
}
