using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Cues;

/// <summary>What a heading announces, by the words of <see cref="CueLexicon"/>.</summary>
internal static partial class HeadingCue
{
    private const int LongestHeading = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"What if ...?"</summary>
    public static bool IsWhatIf(string heading) => heading.Length <= LongestHeading && WhatIf().IsMatch(Bare(heading));

    /// <summary>A heading that begins with "Strategic", or the like.</summary>
    public static bool IsStrategic(string heading) =>
        heading.Length <= LongestHeading && (Strategic().IsMatch(Bare(heading)) || IsStrategicOptions(heading));

    /// <summary>"Strategic options", "strategic maneuvers" and the like.</summary>
    public static bool IsStrategicOptions(string heading) => heading.Length <= LongestHeading && StrategicOptions().IsMatch(Bare(heading));

    /// <summary>"References", "Works Cited", "Bibliography" and the like, alone.</summary>
    public static bool IsReferences(string heading) => heading.Length <= 60 && References().IsMatch(Bare(heading));

    /// <summary>"Conclusion", "Background" and other headings of ordinary sections.</summary>
    public static bool IsOrdinarySection(string heading) => heading.Length <= LongestHeading && OrdinarySection().IsMatch(Bare(heading));

    /// <summary>Whether a text says that scenarios or options follow.</summary>
    public static bool Announces(string text) => Announcement().IsMatch(text.Length > 4000 ? text[^4000..] : text);

    /// <summary>The level that a heading's number tells ("1." is 2, "1.1" is 3); null when it has none.</summary>
    public static int? NumberedLevel(string heading)
    {
        var number = Numbering().Match(heading);
        return number.Success ? 2 + number.Value.Count(c => c == '.') - (number.Value.TrimEnd().EndsWith('.') ? 1 : 0) : null;
    }

    /// <summary>The heading without its number, marks of direction and quotation marks around it.</summary>
    public static string Bare(string heading)
    {
        var text = heading.Trim(Edges);
        return text[Numbering().Match(text).Length..].Trim(Edges);
    }

    /// <summary>The length of the number that a heading begins with, 0 when it has none.</summary>
    public static int NumberingLength(string heading) => Numbering().Match(heading).Length;

    private static readonly char[] Edges = [' ', '\t', '\u00A0', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069', '"', '“', '”', '«', '»', '*', '_'];

    [GeneratedRegex(@"^(?:[^:\n]{1,40}:\s+)??(?:" + CueLexicon.WhatIf + ")", Options)]
    private static partial Regex WhatIf();

    [GeneratedRegex("^(?:" + CueLexicon.Strategic + ")", Options)]
    private static partial Regex Strategic();

    [GeneratedRegex(@"(?<!['’]s\s|['’]\s)\b(?:" + CueLexicon.StrategicOptions + @")\b", Options)]
    private static partial Regex StrategicOptions();

    [GeneratedRegex("^(?:" + CueLexicon.References + @")\s*[:：]?$", Options)]
    private static partial Regex References();

    [GeneratedRegex("^(?:" + CueLexicon.OrdinarySections + @")(?:\s*[:：–—\-]|\s+(?:of|for|and|on)\b|\s*[?!.]?$)", Options)]
    private static partial Regex OrdinarySection();

    [GeneratedRegex(@"\b(?:" + CueLexicon.Announcement + @")\b", Options)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^(?:§\s?)?(?:\(?(?:\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){0,3}|[IVX]{1,5}|[A-H])[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3})\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
