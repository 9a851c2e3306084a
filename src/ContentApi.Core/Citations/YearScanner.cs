using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Finds what can be the year of an in-text citation.</summary>
internal static partial class YearScanner
{
    public sealed record Found(int Start, int End, CitedYear Year);

    /// <summary>The first year from a position on; null when there is none before the end. Digits are ASCII.</summary>
    public static Found? Next(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if ((i > from && !IsBoundary(text[i - 1])) || !CanStart(text[i]))
                continue;
            if (At(text, i, end) is { } found)
                return found;
            if (char.IsAsciiDigit(text[i]))
                i = SkipNumber(text, i, end);
        }
        return null;
    }

    private static Found? At(string text, int at, int end)
    {
        var match = Token().Match(text, at, Math.Min(end - at, 40));
        if (!match.Success || match.Index != at)
            return null;
        if (match.Groups["nodate"].Success)
            return new Found(at, at + match.Length, new CitedYear(null, null, Suffix(match), CitedYearKind.NoDate));
        if (match.Groups["press"].Success)
            return new Found(at, at + match.Length, new CitedYear(null, null, Suffix(match), CitedYearKind.InPress));
        var first = int.Parse(match.Groups["first"].ValueSpan, null);
        var second = match.Groups["second"].Success ? int.Parse(match.Groups["second"].ValueSpan, null) : (int?)null;
        var next = at + match.Length;
        // "1949-1991" is a span of time, "2000s" a decade, "1,500.5" a number.
        if (next < end && (char.IsLetterOrDigit(text[next]) || text[next] == '%' || (text[next] is '-' or '–' or '—' or '/' && next + 1 < end && char.IsLetterOrDigit(text[next + 1]))))
            return null;
        return first is < 1000 or > 2099 ? null : new Found(at, next, new CitedYear(first, second, Suffix(match), CitedYearKind.Year));
    }

    private static string? Suffix(Match match) => match.Groups["suffix"] is { Success: true, Length: > 0 } suffix ? suffix.Value : null;

    private static bool CanStart(char character) => character is (>= '1' and <= '2') or 'n' or 'N' or 's' or 'S' or 'i' or 'I' or 'f' or 'F' or 'د' or 'ب' or 'ق' or 'ت';

    private static bool IsBoundary(char character) => character is ' ' or ',' or '(' or '[' or ';' or ':' or '/' or '،' or '؛' or '“' or '”' or '"' or '\'' or '’' or '.' or '«' or '»';

    private static int SkipNumber(string text, int at, int end)
    {
        while (at + 1 < end && (char.IsLetterOrDigit(text[at + 1]) || (text[at + 1] is '-' or '–' or '—' or '.' or '/' && at + 2 < end && char.IsAsciiDigit(text[at + 2]))))
            at++;
        return at;
    }

    [GeneratedRegex(@"\G(?:(?<first>[12][0-9]{3})(?:/(?<second>[12][0-9]{3}))?(?<suffix>[a-z]?)(?:م|\sم)?|(?<nodate>n\.\s?d\.?|nd\b|no date|s\.\s?[df]\.|د\.\s?ت\.?|بدون تاريخ)(?:-(?<suffix>[a-z]))?|(?<press>in press|forthcoming|قيد النشر|تحت الطبع)(?:-(?<suffix>[a-z])\b)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
