using System.Globalization;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Dates as styles write them: a year, a month and day, or the whole (CSL 1.0.2, date).</summary>
internal static class PrintedDate
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] ShortMonths = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>Whether the date says anything that can be printed.</summary>
    public static bool IsKnown(CslDate? date) => date is not null && (date.Year is not null || Words(date) is not null);

    /// <summary>"2010", "2010–2012", "300 BC"; the words of a date that has no parts.</summary>
    /// <param name="date">The date.</param>
    /// <param name="era">What follows years before Christ, and those of the first thousand years.</param>
    public static StyledText? Year(CslDate? date, (string Before, string After)? era = null) => date switch
    {
        null => null,
        { Year: null } or { Literal.Length: > 0 } => StyledText.Of(Words(date)),
        _ => StyledText.Printed(Range(date, parts => Era(parts[0], era ?? (" BC", "")))),
    };

    /// <summary>"March 4", "March"; nothing where only a year is known. A season stands for a month.</summary>
    public static StyledText? MonthAndDay(CslDate? date, bool dayFirst = false)
    {
        if (date?.Year is null)
            return null;
        var months = date.DateParts!.Select(parts => Month(date, parts, Months)).ToList();
        if (months[0] is null)
            return null;
        var days = date.DateParts!.Select(Day).ToList();
        string Of(int i) => days[i] is not { } day ? months[i]! : dayFirst ? $"{day} {months[i]}" : $"{months[i]} {day}";
        if (months.Count < 2 || months[1] is null || IsSame(date, 3))
            return StyledText.Printed(Of(0));
        if (months[0] == months[1] && days[0] is { } first && days[1] is { } last)
            return StyledText.Printed(dayFirst ? $"{first}–{last} {months[0]}" : $"{months[0]} {first}–{last}");
        return StyledText.Printed(months[0] == months[1] ? months[0] : $"{Of(0)}–{Of(1)}");
    }

    /// <summary>"March"; nothing where only a year is known.</summary>
    public static StyledText? Month(CslDate? date) => MonthAndDay(date is null ? null : date with { DateParts = date.DateParts?.Select(parts => parts.Count > 2 ? [parts[0], parts[1]] : parts).ToList() });

    /// <summary>"March 4, 2020" or "4 March 2020".</summary>
    public static StyledText? Whole(CslDate? date, bool monthFirst) =>
        date?.Year is null || date.Literal is { Length: > 0 } ? StyledText.Of(date is null ? null : Words(date)) : StyledText.Printed(Range(date, parts => Whole(date, parts, monthFirst, Months), 3));

    /// <summary>"4 Mar. 2020" (MLA 9, section 5.82), or no more of it than month and year.</summary>
    public static StyledText? Abbreviated(CslDate? date, bool withDay = true) =>
        date?.Year is null || date.Literal is { Length: > 0 } ? StyledText.Of(date is null ? null : Words(date))
        : StyledText.Printed(Range(date, parts => Whole(date, withDay ? parts : [.. parts.Take(2)], monthFirst: false, ShortMonths), withDay ? 3 : 2));

    private static string? Words(CslDate date) => date.Literal is { Length: > 0 } ? date.Literal : date.Raw;

    private static string Whole(CslDate date, IReadOnlyList<int> parts, bool monthFirst, string[] names)
    {
        var year = Era(parts[0], (" BC", ""));
        return (Month(date, parts, names), Day(parts)) switch
        {
            (null, _) => year,
            ({ } month, null) => $"{month} {year}",
            ({ } month, { } day) => monthFirst ? $"{month} {day}, {year}" : $"{day} {month} {year}",
        };
    }

    // Ends that are printed alike are one date; what they share at the end is printed once.
    private static string Range(CslDate date, Func<IReadOnlyList<int>, string> print, int precision = 1)
    {
        var first = print(date.DateParts![0]);
        if (date.DateParts.Count < 2 || date.DateParts[1].Count == 0 || IsSame(date, precision) || date.DateParts[1][0] == 0)
            return first;
        var last = print(date.DateParts[1]);
        if (first == last)
            return first;
        var (start, end) = (first.Split(' '), last.Split(' '));
        var shared = 0;
        while (shared < Math.Min(start.Length, end.Length) - 1 && start[^(shared + 1)] == end[^(shared + 1)])
            shared++;
        if (shared == 0)
            return $"{first}–{last}";
        var before = string.Join(' ', start[..^shared]).TrimEnd(',');
        var monthIsShared = start.Length == end.Length && start.Length == 3 && start[0] == end[0] && shared == 1;
        return monthIsShared ? $"{before}–{string.Join(' ', end[1..])}" : $"{before}–{last}";
    }

    private static bool IsSame(CslDate date, int precision) => date.DateParts is [var first, var last, ..] && first.Take(precision).SequenceEqual(last.Take(precision));

    private static string Era(int year, (string Before, string After) era) =>
        year < 0 ? (-(long)year).ToString(CultureInfo.InvariantCulture) + era.Before : year.ToString(CultureInfo.InvariantCulture) + (year < 1000 ? era.After : "");

    private static string? Month(CslDate date, IReadOnlyList<int> parts, string[] names) => parts switch
    {
        [_, >= 1 and <= 12, ..] => names[parts[1] - 1],
        [_, >= 13 and <= 24, ..] => Seasons[(parts[1] - 13) % 4],
        _ => date.Season is >= 1 and <= 4 ? Seasons[date.Season.Value - 1] : null,
    };

    private static string? Day(IReadOnlyList<int> parts) => parts is [_, >= 1 and <= 12, >= 1 and <= 31, ..] ? parts[2].ToString(CultureInfo.InvariantCulture) : null;
}
