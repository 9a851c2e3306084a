using System.Text.Json.Serialization;

namespace ContentApi.Core.Citations;

/// <summary>A date in CSL-JSON.</summary>
public sealed record CslDate
{
    /// <summary>One date, or the two ends of a range; each is year, month and day, the last two absent where unknown.</summary>
    [JsonPropertyName("date-parts")]
    public IReadOnlyList<IReadOnlyList<int>>? DateParts { get; init; }

    /// <summary>Season of the year, 1 for spring to 4 for winter; absent otherwise.</summary>
    public int? Season { get; init; }

    /// <summary>True when the date is approximate; absent otherwise.</summary>
    public bool? Circa { get; init; }

    /// <summary>The date as it was given in text; absent where it was not.</summary>
    public string? Raw { get; init; }

    /// <summary>The date as it is to be printed; absent where its parts tell.</summary>
    public string? Literal { get; init; }

    /// <summary>The year of the (first) date; null when the date has no parts.</summary>
    [JsonIgnore]
    public int? Year => DateParts is [[var year, ..], ..] ? year : null;

    /// <summary>A date of one year, or of one year, month and day.</summary>
    public static CslDate Of(params IReadOnlyList<int> parts) => new() { DateParts = [parts] };
}
