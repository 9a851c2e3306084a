using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Core.Citations;

/// <summary>The identity of a cited source across articles.</summary>
public static class WorkKey
{
    /// <summary>The longest key, in UTF-16 code units: it has to fit an index row of the database (2,704 bytes in PostgreSQL's B-trees).</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// <c>doi:</c> and the lower-case DOI; without one, or with what is none, such as "n/a" or "forthcoming", <c>ayt:</c> and the authors' family names, the year and the title, all without case, diacritics and punctuation.
    /// A key that would be longer than <see cref="MaxLength"/> is its prefix and the SHA-256 of the whole (of its UTF-8 bytes, in lower-case hexadecimal digits) instead.
    /// Null when there is no title, or neither an author nor a year: too little to say that two references mean the same source.
    /// </summary>
    public static string? Of(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (DoiOf(item) is { } doi)
            return Fitting("doi:", doi);
        var title = NameFold.Words(item.Title, ' ');
        var authors = string.Join(',', (item.Author ?? item.Editor ?? []).Select(Name));
        var year = item.Issued?.Year?.ToString(CultureInfo.InvariantCulture);
        return title.Length == 0 || (authors.Length == 0 && year is null) ? null : Fitting("ayt:", $"{authors}|{year}|{title}");
    }

    /// <summary>The DOI in lower case; null when what stands in its place is none.</summary>
    internal static string? DoiOf(CslItem item) => item.Doi is { } given ? DoiName.Parse(given) : null;

    /// <summary>What a reference says, as a print of its text: the SHA-256, in lower-case hexadecimal digits, of its words without case, diacritics and punctuation.</summary>
    public static string PrintOf(string reference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameFold.Words(reference, ' '))));

    /// <summary>Whether a text has the form of a key; null has, for none.</summary>
    public static bool IsKey(string? key) => key is null || (key.Length <= MaxLength && (key.StartsWith("doi:", StringComparison.Ordinal) || key.StartsWith("ayt:", StringComparison.Ordinal)));

    /// <summary>Whether a text has the form of a print; null has, for none.</summary>
    public static bool IsPrint(string? print) => print is null || (print.Length == SHA256.HashSizeInBytes * 2 && print.All(char.IsAsciiHexDigitLower));

    private static string Fitting(string prefix, string identity) => prefix.Length + identity.Length <= MaxLength
        ? prefix + identity
        : prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prefix + identity)));

    private static string Name(CslName name) => NameFold.Of(name.Literal ?? name.NonDroppingParticle + name.Family);
}
