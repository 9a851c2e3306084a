using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Texts of a reference without the marks that set them off.</summary>
internal static partial class TextSegment
{
    private static readonly char[] Separators = [' ', ',', ';', ':', '،'];

    public static string Title(string text)
    {
        var bare = ReferenceTitle.Bare(text.Trim(Separators));
        if (Quoted().Match(bare) is { Success: true } quoted && quoted.Groups["title"].Value.AsSpan().IndexOfAny("“”") < 0)
            bare = ReferenceTitle.Bare(quoted.Groups["title"].Value.Trim(Separators));
        return bare;
    }

    public static string Container(string text) => Plain(In().Replace(text, ""));

    public static string Collection(string text) => Plain(Of().Replace(text, ""));

    public static string Edition(string text) => EditionWord().Replace(Plain(text), "").Trim(' ', '.', ',', '-');

    /// <summary>Without brackets around the whole, and marks at its ends.</summary>
    public static string Plain(string text)
    {
        text = text.Trim(Separators);
        var stopped = text.TrimEnd('.');
        if (stopped.Length > 1 && (stopped[0], stopped[^1]) is ('(', ')') or ('[', ']') or ('“', '”') or ('"', '"'))
            text = stopped[1..^1];
        else if (text.StartsWith('(') && !text.Contains(')', StringComparison.Ordinal))
            text = text[1..];
        else if (stopped.EndsWith(')') && !stopped.Contains('(', StringComparison.Ordinal))
            text = stopped[..^1];
        return ReferenceTitle.Bare(text.Trim(Separators));
    }

    [GeneratedRegex(@"^[“""«„‘'](?<title>.+?)[”""»“’'][.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[\s(]*(?:In|in|IN)\b[:\s]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^\s*(?:of|ser\.)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?<!\p{L})(?:edition|edn|ed|éd|éd)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditionWord();
}
