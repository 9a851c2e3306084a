using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Days, months and seasons within a known year: "March 4", "4 March", "Spring", "March-April".</summary>
internal static partial class CalendarDate
{
    /// <summary>Null when a word is neither a number, a month, a season nor filler.</summary>
    public static CslDate? Within(int year, string rest)
    {
        int? day = null, season = null;
        var months = new List<int>();
        foreach (Match token in Tokens().Matches(rest))
        {
            if (token.ValueSpan[0] is >= '0' and <= '9')
                day ??= int.Parse(token.Groups["day"].ValueSpan, null);
            else if (MonthNames.Month(token.Value) is { } month)
                months.Add(month);
            else if (MonthNames.Season(token.Value) is { } part)
                season ??= part;
            else if (!MonthNames.IsCalendarWord(token.Value) && token.Value is not ("of" or "the" or "and"))
                return null;
        }
        return (months, day) switch
        {
            ([var month], { } known) => Of(year, month, known),
            ([], null) => season is null ? CslDate.Of(year) : CslDate.Of(year) with { Season = season },
            ([var month], null) => CslDate.Of(year, month),
            ([var first, .., var last], null) => new CslDate { DateParts = [[year, first], [year, last]] },
            ([var first, ..], { } known) => Of(year, first, known),
            _ => null,
        };
    }

    /// <summary>Null when the calendar has no such day.</summary>
    public static CslDate? Of(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month) ? CslDate.Of(year, month, day) : null;

    [GeneratedRegex(@"(?<day>[0-9]{1,2})(?:st|nd|rd|th)?|\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
