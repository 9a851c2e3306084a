using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Ranges of pages, with an en dash, the second number cut or completed as a style wants it (CSL 1.0.2, page-range-format).</summary>
internal static partial class PageRange
{
    /// <summary>The pages as given, but for the dash.</summary>
    public static string AsGiven(string pages) => Ranges().Replace(Roman().Replace(pages, "${first}–${last}"), match => $"{match.Groups["prefix"]}{match.Groups["first"]}–{match.Groups["again"]}{match.Groups["last"]}");

    /// <summary>Both numbers in full: 101–108 (APA 7, section 9.25).</summary>
    public static string Expanded(string pages) => Print(pages, (_, last) => last, keepsLetters: true);

    /// <summary>Two figures of the second number, where the rest is the same: 101–08 (MLA 9, section 2.139).</summary>
    public static string TwoFigures(string pages) => Print(pages, (first, last) => Cut(first, last, keep: 2));

    /// <summary>As the table of Chicago 17, section 9.61: 3–10, 100–104, 101–8, 321–28, 1496–500.</summary>
    public static string Chicago(string pages) => Print(pages, (first, last) =>
        first.Length < 3 || first.EndsWith("00", StringComparison.Ordinal) ? last
        : first[^2] == '0' ? Cut(first, last, keep: 1)
        : first.Length == 4 && Differing(first, last) >= 3 ? last
        : Cut(first, last, keep: 2));

    /// <summary>Whether it names more than one page.</summary>
    public static bool IsPlural(string pages) => Several().IsMatch(pages);

    // The second number is completed before it is cut; numbers that begin with different letters are no range that can be.
    private static string Print(string pages, Func<string, string, string> second, bool keepsLetters = false) => Ranges().Replace(Roman().Replace(pages, "${first}–${last}"), match =>
    {
        var (prefix, again, first, last) = (match.Groups["prefix"].Value, match.Groups["again"].Value, match.Groups["first"].Value, match.Groups["last"].Value);
        if (again.Length > 0 && again != prefix)
            return $"{prefix}{first}–{again}{last}";
        return $"{prefix}{first}–{(keepsLetters ? again : "")}{second(first, last.Length < first.Length ? first[..^last.Length] + last : last)}";
    });

    private static string Cut(string first, string last, int keep)
    {
        if (first.Length != last.Length)
            return last;
        var same = first.Length - Differing(first, last);
        return last[Math.Max(0, Math.Min(same, last.Length - keep))..];
    }

    // How many figures from the first that differs on.
    private static int Differing(string first, string last)
    {
        if (first.Length != last.Length)
            return last.Length;
        var same = 0;
        while (same < first.Length && first[same] == last[same])
            same++;
        return first.Length - same;
    }

    [GeneratedRegex(@"\b(?<prefix>[A-Za-z]{0,3})(?<first>[0-9]{1,9})\s?(?:--?|[‐–—])\s?(?<again>[A-Za-z]{0,3})(?<last>[0-9]{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(?<first>[ivxlcdm]{1,9})\s?-{1,2}\s?(?<last>[ivxlcdm]{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"[0-9A-Za-z]\s?(?:[-‐–—,&]|and)\s?[A-Za-z]{0,3}[0-9]|[ivxlc]\s?[-–]\s?[ivxlc]", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
