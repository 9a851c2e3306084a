using System.Text.RegularExpressions;

namespace ContentApi.Core.Articles;

/// <summary>Language tags (BCP 47, RFC 5646): language, script, region and variants; without extensions and private use.</summary>
public static partial class LocaleTag
{
    /// <summary>Whether the text is a language tag in a form that locales are stored in: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>A tag in the form that locales are stored in, of one in any case (RFC 5646, section 2.1.1).</summary>
    public static string Canonical(string text) => string.Join('-', text.Split('-').Select((subtag, i) => (i, subtag.Length) switch
    {
        ( > 0, 2) => subtag.ToUpperInvariant(),
        ( > 0, 4) when !char.IsAsciiDigit(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
        _ => subtag.ToLowerInvariant(),
    }));

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,3}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
