using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The date of a reference as its parts: "2003a", "2015, March 4", "n.d.", "in press", "1962/2003" (APA 7, section 9.13 to 9.17).</summary>
internal sealed partial record DateField
{
    public CslDate? Issued { get; init; }

    public CslDate? Original { get; init; }

    public string? Suffix { get; init; }

    public string? Status { get; init; }

    /// <summary>Reads the whole text as a date; null when it is anything else.</summary>
    public static DateField? Parse(string text)
    {
        text = Digits.ToAscii(text).Trim().Trim('.', ',', ' ');
        if (text.Length is 0 or > 60)
            return null;
        if (NoDate().Match(text) is { Success: true } undated)
            return new DateField { Suffix = NullIfEmpty(undated.Groups["suffix"].Value.ToLowerInvariant()) };
        if (InPress().Match(text) is { Success: true } coming)
            return new DateField { Status = coming.Groups["status"].Value.ToLowerInvariant(), Suffix = NullIfEmpty(coming.Groups["suffix"].Value) };
        if (TwoEditions().Match(text) is { Success: true } editions && Year(editions.Groups["first"].Value) is { } first && Year(editions.Groups["second"].Value) is { } second)
            return new DateField { Issued = CslDate.Of(Math.Max(first, second)), Original = CslDate.Of(Math.Min(first, second)), Suffix = NullIfEmpty(editions.Groups["suffix"].Value) };
        if (YearFirst().Match(text) is { Success: true } leading && Year(leading.Groups["year"].Value) is { } year)
            return Dated(leading, year, leading.Groups["rest"].Value);
        if (YearLast().Match(text) is { Success: true } trailing && Year(trailing.Groups["year"].Value) is { } last)
            return Dated(trailing, last, trailing.Groups["rest"].Value);
        return IsoDate().Match(text) is { Success: true } iso && CalendarDate.Of(int.Parse(iso.ValueSpan[..4], null), int.Parse(iso.Groups["month"].ValueSpan, null), int.Parse(iso.Groups["day"].ValueSpan, null)) is { } exact
            ? new DateField { Issued = exact }
            : null;
    }

    /// <summary>Reads the text as a date, or else takes the first date, or at least year, in it; null when there is none.</summary>
    public static DateField? Find(string text)
    {
        text = Digits.ToAscii(text).Replace(",", ", ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim().Trim('(', ')', '[', ']', '.', ',', ';', ':', ' ');
        if (Parse(text) is { } whole)
            return whole;
        foreach (Match part in Parts().Matches(text))
        {
            if (Parse(part.Value) is { } date)
                return date;
        }
        return AnyYear().Match(text) is { Success: true } year ? Parse(year.Value) : null;
    }

    private static DateField? Dated(Match match, int year, string rest)
    {
        var suffix = NullIfEmpty(match.Groups["suffix"].Value);
        var circa = match.Groups["circa"].Success && match.Groups["circa"].Length > 0 ? true : (bool?)null;
        if (match.Groups["end"] is { Success: true, Length: > 0 } end)
            return EndOfRange(year, end.Value) is { } last ? new DateField { Issued = new CslDate { DateParts = [[year], [last]], Circa = circa } } : null;
        return CalendarDate.Within(year, rest) is { } issued ? new DateField { Issued = issued with { Circa = circa }, Suffix = suffix } : null;
    }

    // "1990-95" ends in 1995.
    private static int? EndOfRange(int start, string end)
    {
        var last = int.Parse(end, null);
        if (end.Length == 2)
            last += start / 100 * 100;
        return last > start && last <= 2199 ? last : null;
    }

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199 ? year : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^(?:n\.\s?d\.?|nd|no date|undated|s\.\s?d\.?|د\.?\s?ت\.?|بدون تاريخ|دون تاريخ)(?:-?(?<suffix>[a-z]))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDate();

    [GeneratedRegex(@"^(?<status>in press|forthcoming|in preparation|submitted|under review|advance online publication|قيد النشر|تحت الطبع)(?:-(?<suffix>[a-z]))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPress();

    [GeneratedRegex(@"^\[?(?<first>[0-9]{4})\]?\s?[/\s]\s?\[?(?<second>[0-9]{4})(?<suffix>[a-z]?)\]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoEditions();

    [GeneratedRegex(@"^(?<circa>(?:ca?\.|circa|approx\.)\s?)?(?<year>[0-9]{4})(?<suffix>[a-z]?)(?:\s?م)?(?:\s?[-–—]\s?(?<end>[0-9]{2}(?:[0-9]{2})?))?(?:(?:,|،|\s)\s*(?<rest>\p{L}.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<rest>[^0-9]*(?:[0-9]{1,2}(?:st|nd|rd|th)?[^0-9]+){0,2})(?:,|،|\s)\s*(?<year>[0-9]{4})(?<suffix>[a-z]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"[^()\[\];:]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<![0-9])(?:1[0-9]|20)[0-9]{2}[a-z]?(?![0-9\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"^[0-9]{4}-(?<month>[0-9]{2})-(?<day>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
