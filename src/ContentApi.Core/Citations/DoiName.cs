using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>A DOI name: a prefix, which begins with 10 and names who registered it, a slash, and a suffix (ISO 26324; DOI Handbook, chapter 2).</summary>
public static partial class DoiName
{
    private const int MaxLength = 2048;

    private static readonly string[] Resolvers = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://www.doi.org/", "doi:"];

    /// <summary>The DOI in lower case, since case does not matter, given as such, with <c>doi:</c>, or as a URL; null when it is none.</summary>
    public static string? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var doi = text.Trim();
        if (Resolvers.FirstOrDefault(resolver => doi.StartsWith(resolver, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            doi = doi[prefix.Length..].TrimStart();
        return IsValid(doi) ? doi.ToLowerInvariant() : null;
    }

    /// <summary>Whether a text is a DOI, without a resolver.</summary>
    public static bool IsValid(string doi) => doi is { Length: <= MaxLength } && Form().IsMatch(doi);

    [GeneratedRegex(@"\A10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,8}/[^\s\p{Cc}]+\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
