using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Numbers of editions, volumes and issues.</summary>
internal static partial class Numerals
{
    /// <summary>Whether each of its parts has a figure ("2", "2nd", "WP/4", "1-2, 5"; CSL 1.0.2, is-numeric).</summary>
    public static bool IsNumeric(string? text) => text is not null && Numbers().IsMatch(text);

    /// <summary>Whether it names more than one.</summary>
    public static bool IsPlural(string text) => IsNumeric(text) && Several().IsMatch(text);

    /// <summary>"2nd" of "2"; anything but one number stays as it is.</summary>
    public static string Ordinal(string text)
    {
        if (!int.TryParse(LeadingNumber().Match(text).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !OneNumber().IsMatch(text))
            return text;
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    [GeneratedRegex(@"^\s*[^\s,&–-]*[0-9][^\s,&–-]*(?:\s*[-–,&]\s*[^\s,&–-]*[0-9][^\s,&–-]*)*\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[0-9A-Za-z]\s*[-–,&]\s*[0-9A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex("^[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("^[0-9]{1,6}(?:st|nd|rd|th)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneNumber();
}
