using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>A reference as one clean line, without the bullet or number that the list gave it.</summary>
internal static partial class ReferenceText
{
    public static string Clean(string reference) => Bullet().Replace(Blanks().Replace(Invisible().Replace(reference, ""), " ").Trim(), "").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex("[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    // "1." is a number in a list; "1.5 degrees" and "1984." are not.
    [GeneratedRegex(@"^(?:[•●▪◦‣∙·*–—-]\s+|[•●▪◦‣]|\[\p{Nd}{1,4}\]\s*|\(\p{Nd}{1,3}\)\s+|\p{Nd}{1,3}[.)]\s+){1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
