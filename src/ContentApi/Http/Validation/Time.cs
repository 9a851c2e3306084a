using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;

namespace ContentApi.Http.Validation;

/// <summary>Times as RFC 3339 writes them, with seconds and an offset.</summary>
internal static partial class Time
{
    // At either end of what can be told, rounding or a time zone would lead beyond.
    private static readonly DateTime First = new(1, 1, 2, 0, 0, 0, DateTimeKind.Utc), Last = new(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc);

    public static IRuleBuilderOptions<T, string?> IsTime<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || (TryParse(value, out var time) && time.UtcDateTime >= First && time.UtcDateTime <= Last)).WithErrorCode("invalid-time")
            .WithMessage(string.Create(CultureInfo.InvariantCulture, $"'{{PropertyValue}}' is not a time as RFC 3339 writes it, such as 2026-03-04T08:00:00Z, from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}."));

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        return Form().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>The time that a text tells that was found to be one.</summary>
    public static DateTimeOffset Of(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Reads a time, or a date, which stands for its first moment in UTC or for its last.</summary>
    public static bool TryParseDayOrTime(string text, bool endOfDay, out DateTimeOffset time)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return TryParse(text, out time);
        time = new(day, endOfDay ? TimeOnly.MaxValue : TimeOnly.MinValue, TimeSpan.Zero);
        return true;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
