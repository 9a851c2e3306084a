using System.Text.Json.Serialization;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Authoring;

/// <summary>A date in CSL-JSON as other programs write it.</summary>
public sealed record CslDateInput
{
    /// <summary>One date, or the two ends of a range; each is year, month and day, the last two absent where unknown. The months 21 to 24 are the seasons from spring to winter.</summary>
    [JsonPropertyName("date-parts")]
    public IReadOnlyList<IReadOnlyList<CslNumber>>? DateParts { get; init; }

    /// <summary>Season of the year, 1 for spring to 4 for winter.</summary>
    public CslNumber? Season { get; init; }

    /// <summary>Whether the date is approximate.</summary>
    public bool? Circa { get; init; }

    /// <summary>The date as text, which is read where there are no parts.</summary>
    public string? Raw { get; init; }

    /// <summary>The date as it is to be printed.</summary>
    public string? Literal { get; init; }

    /// <summary>Whether the calendar has it.</summary>
    public bool IsDate => DateParts is null || (DateParts.Count is 1 or 2 && DateParts.All(IsDay));

    internal CslDate Date
    {
        get
        {
            var read = DateParts is null && (Raw ?? Literal) is { } text ? DateField.Parse(text)?.Issued : null;
            return new()
            {
                DateParts = DateParts?.Select(IReadOnlyList<int> (date) => [.. date.Select(part => part.Whole ?? 0)]).ToList() ?? read?.DateParts,
                Season = Season?.Whole ?? read?.Season,
                Circa = Circa ?? read?.Circa,
                Raw = Raw,
                Literal = Literal,
            };
        }
    }

    private static bool IsDay(IReadOnlyList<CslNumber> date) => date.Select(part => part.Whole).ToList() switch
    {
        [>= -9999 and <= 9999] => true,
        [>= -9999 and <= 9999, (>= 1 and <= 12) or (>= 21 and <= 24)] => true,
        [>= -9999 and <= 9999 and { } year, >= 1 and <= 12 and { } month, { } day] => CalendarDate.Of(year, month, day) is not null,
        _ => false,
    };
}
