using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The place in the cited source behind a year: ", p. 4", ", pp. 12-14", ", para. 3", ": 45" (APA 7, section 8.13).</summary>
internal static partial class Locator
{
    /// <summary>The locator as printed and where it ends; null when none stands at the position.</summary>
    public static (string Text, int End)? At(string text, int at, int end)
    {
        var match = Pattern().Match(text, at, Math.Min(end - at, 80));
        if (!match.Success)
            return null;
        var locator = match.Groups["locator"];
        return (locator.Value.Trim(), locator.Index + locator.Length);
    }

    [GeneratedRegex(@"\G\s?(?:[,،]?\s?(?<locator>(?:pp?\.?|pages?|paras?\.?|paragraphs?|¶{1,2}|§{1,2}|chs?\.|chaps?\.|chapters?|vols?\.|secs?\.|sections?|figs?\.|figure|tables?|lines?|notes?|nn?\.|arts?\.|articles?|col\.|ص ?ص?\.?|الفصل|فصل|الفقرة)\s?(?:[0-9]{1,5}[a-z]?|[ivxlc]{1,7}\b)(?:\s?[-–—,&]\s?[0-9]{1,5}(?![0-9])){0,6})|\s?:\s?(?<locator>[0-9]{1,5}(?:\s?[-–—]\s?[0-9]{1,5})?(?:,\s?[0-9]{1,3}(?![0-9])){0,4}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
