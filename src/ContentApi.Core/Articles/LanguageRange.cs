using System.Text.RegularExpressions;

namespace ContentApi.Core.Articles;

/// <summary>A language that a reader asks for: a basic language range that names one (RFC 4647, section 2.1).</summary>
public static partial class LanguageRange
{
    /// <summary>Whether the text is a language range: a well-formed language tag (RFC 5646, section 2.1) of eight subtags at most, in any case.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>
    /// The tags that satisfy the range, in lower case and best first: the range, then what is left as its last subtag is cut off, and a single letter or digit
    /// before it with it (RFC 4647, section 3.4).
    /// </summary>
    public static IReadOnlyList<string> Lookup(string range)
    {
        var subtags = range.ToLowerInvariant().Split('-');
        return [.. Enumerable.Range(0, subtags.Length).Select(cut => subtags.Length - cut)
            .Where(length => length == subtags.Length || subtags[length - 1].Length > 1)
            .Select(length => string.Join('-', subtags[..length]))];
    }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
