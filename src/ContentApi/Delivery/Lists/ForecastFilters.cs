using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;

namespace ContentApi.Delivery.Lists;

/// <summary>The filters of scenarios that go by what was estimated and what became of them.</summary>
internal static class ForecastFilters
{
    /// <summary>What a scenario is while nobody has said what became of it.</summary>
    public const string Open = "open";

    /// <summary>What <c>resolution</c> may say.</summary>
    public static IReadOnlyList<string> Resolutions { get; } = [Open, .. Enum.GetValues<ResolutionOutcome>().Select(EnumName.Of)];

    /// <summary>Only scenarios of which one of these became.</summary>
    public static void Resolved(this ListFilters filters, string[]? values)
    {
        if (values is not { Length: > 0 })
            return;
        foreach (var value in values.Except(Resolutions))
            filters.Refuse(new() { Parameter = "resolution", Code = "unknown-value", Detail = $"'{value}' is not one of {string.Join(", ", Resolutions)}." });
        filters.AddAny(values.Distinct().ToList(), (_, equals) => $"item.resolution {equals}");
    }

    /// <summary>Only scenarios whose current estimate is of this time, both ends included; a date is the whole day, in UTC.</summary>
    public static void Estimated(this ListFilters filters, string? from, string? to)
    {
        if (filters.Time("estimatedFrom", from, endOfDay: false) is { } first)
            filters.Add(first, (_, parameter) => $"item.estimated_at >= {parameter}");
        if (filters.Time("estimatedTo", to, endOfDay: true) is { } last)
            filters.Add(last, (_, parameter) => $"item.estimated_at <= {parameter}");
    }

    /// <summary>Only scenarios that are estimated, and to be this likely, both ends included.</summary>
    public static void Likely(this ListFilters filters, string? from, string? to)
    {
        if (Probability(filters, "probabilityFrom", from) is { } least)
            filters.Add(least, (_, parameter) => $"item.sort_probability >= {parameter}");
        if (Probability(filters, "probabilityTo", to) is { } most)
            filters.Add(most, (_, parameter) => $"item.sort_probability BETWEEN 0 AND {parameter}");
    }

    private static double? Probability(ListFilters filters, string parameter, string? text)
    {
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
            return value;
        filters.Refuse(new() { Parameter = parameter, Code = "out-of-range", Detail = $"'{text}' is not a probability: a number from 0 to 1, such as 0.55." });
        return null;
    }
}
