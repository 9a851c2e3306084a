using ContentApi.Core.Citations;
using FluentValidation;

namespace ContentApi.Editorial.Exports;

/// <summary>What is true of every date of a reference that was ever written here; what editors send has to be in the calendar, too.</summary>
internal sealed class StoredDateValidator : AbstractValidator<CslDate>
{
    public StoredDateValidator()
    {
        RuleFor(date => date.DateParts).Must(parts => parts is null || (parts.Count is 1 or 2 && parts.All(IsDate))).WithErrorCode("invalid-date").WithMessage("It is one date or two, each of year, month and day, the last two of which may be left out.");
        RuleFor(date => date.Season).Must(season => season is null or (>= 1 and <= 4)).WithErrorCode("out-of-range").WithMessage("Seasons are 1 to 4.");
    }

    private static bool IsDate(IReadOnlyList<int> date) => date is { Count: >= 1 and <= 3 } && date[0] is >= -9999 and <= 9999 && (date.Count < 2 || date[1] is >= 1 and <= 24) && (date.Count < 3 || date[2] is >= 1 and <= 31);
}
