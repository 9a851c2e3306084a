using System.Globalization;
using System.Text;

namespace ContentApi.Core.Articles;

/// <summary>
/// Names in URLs: lower-case words joined by hyphens, letters of every script kept, diacritics of Latin letters left out,
/// at most <see cref="MaxLength"/> characters, never something that reads as an id.
/// </summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 code units.</summary>
    public const int MaxLength = 100;

    private const string Fallback = "article";

    /// <summary>The slug of a text; <paramref name="fallback"/> when no letter or digit is left of it.</summary>
    public static string From(string text, string fallback = Fallback)
    {
        var words = new StringBuilder(Math.Min(text.Length, MaxLength * 2));
        foreach (var rune in WellFormedText.Of(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (words.Length > MaxLength * 2)
                break;
            Append(words, rune);
        }
        var slug = Cut(words.ToString().Normalize(NormalizationForm.FormC).Trim('-'));
        if (slug.Length == 0)
            return fallback;
        return Guid.TryParse(slug, out _) ? $"{fallback}-{slug}" : slug;
    }

    /// <summary>The slug with a number that tells it from others of the same text (<c>tolls-2</c>), within <see cref="MaxLength"/>.</summary>
    public static string Numbered(string slug, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        var room = MaxLength - suffix.Length;
        return (slug.Length > room ? slug[..WholeCharacters(slug, room)].TrimEnd('-') : slug) + suffix;
    }

    /// <summary>Whether a text is a slug as this class makes them.</summary>
    public static bool IsValid(string? slug) =>
        slug is { Length: > 0 and <= MaxLength } && string.Equals(From(slug), slug, StringComparison.Ordinal);

    private static void Append(StringBuilder words, Rune rune)
    {
        if (IsApostrophe(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            return;
        if (Rune.IsLetterOrDigit(rune))
            words.Append(Spelled(Rune.ToLowerInvariant(rune)));
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            AppendMark(words, rune);
        else if (words.Length > 0 && words[^1] != '-')
            words.Append('-');
    }

    /// <summary>Marks are part of the letter in most scripts; on Latin letters, and as Arabic or Hebrew vowel points, they are left out.</summary>
    private static void AppendMark(StringBuilder words, Rune mark)
    {
        var optional = mark.Value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x0652) or 0x0670;
        var afterLatin = words.Length > 0 && words[^1] < 0x0250;
        if (words.Length > 0 && words[^1] != '-' && !afterLatin && (!optional || IsCyrillicOrGreek(words[^1])))
            words.Append(mark.ToString());
    }

    private static bool IsCyrillicOrGreek(char letter) => letter is >= '\u0370' and <= '\u052F';

    private static bool IsApostrophe(int value) => value is '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' or '′';

    private static string Spelled(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ـ' => "",
        _ => rune.ToString(),
    };

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        if (end <= 0)
            end = WholeCharacters(slug, MaxLength);
        return slug[..end].TrimEnd('-');
    }

    /// <summary>The length, or one less where it would part a surrogate pair.</summary>
    private static int WholeCharacters(string slug, int length) => char.IsHighSurrogate(slug[length - 1]) ? length - 1 : length;
}
