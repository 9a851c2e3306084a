using System.Globalization;
using System.Text;
using ContentApi.Core.Authoring;
using ContentApi.Core.Citations;
using ContentApi.Http.Validation;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class CitationInputValidator : AbstractValidator<CitationInput>
{
    public CitationInputValidator()
    {
        RuleFor(citation => citation.Key).Must(key => key is null || IsKey(key)).WithErrorCode("invalid-key").WithMessage("'{PropertyValue}' is not a key: letters and digits, with - _ . : + between them, and not the form of an id.");
        RuleFor(citation => citation.Text).IsSaid().IsAtMost(InputLimits.Paragraph);
        RuleFor(citation => citation.Csl).SetValidator(new CslItemValidator()!);
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= InputLimits.Key && key.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_' or '.' or ':' or '+') && !Guid.TryParse(key, out _);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

internal sealed class CslItemValidator : AbstractValidator<CslItem>
{
    private const int MostNames = 1_000;

    public CslItemValidator()
    {
        RuleFor(item => item.Type).IsSaid().IsAtMost(InputLimits.Key);
        foreach (var text in typeof(CslItem).GetProperties().Where(property => property.PropertyType == typeof(string)))
            RuleFor(item => (string?)text.GetValue(item)).IsAtMost(InputLimits.Paragraph).OverridePropertyName(MemberName.Of(text));
        RuleFor(item => item.Author).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameValidator()));
        RuleFor(item => item.Editor).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameValidator()));
        RuleFor(item => item.Translator).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameValidator()));
        RuleFor(item => item.Issued).SetValidator(new CslDateValidator()!);
        RuleFor(item => item.OriginalDate).SetValidator(new CslDateValidator()!);
        RuleFor(item => item.Accessed).SetValidator(new CslDateValidator()!);
    }
}

internal sealed class CslNameValidator : AbstractValidator<CslName>
{
    public CslNameValidator()
    {
        RuleFor(name => name.Family).IsSaid().When(name => string.IsNullOrWhiteSpace(name.Literal) && string.IsNullOrWhiteSpace(name.Given)).WithMessage("A name has a family name, a given name or a literal.");
        foreach (var text in typeof(CslName).GetProperties().Where(property => property.PropertyType == typeof(string)))
            RuleFor(name => (string?)text.GetValue(name)).IsAtMost(InputLimits.Line).OverridePropertyName(MemberName.Of(text));
    }
}

internal sealed class CslDateValidator : AbstractValidator<CslDate>
{
    public CslDateValidator()
    {
        RuleFor(date => date.DateParts).Must(parts => parts is null || (parts.Count is 1 or 2 && parts.All(IsDate))).WithErrorCode("invalid-date").WithMessage("It is one date or two, each of year, month and day, the last two of which may be left out.");
        RuleFor(date => date.Season).Must(season => season is null or (>= 1 and <= 4)).WithErrorCode("out-of-range").WithMessage("Seasons are 1 to 4.");
    }

    private static bool IsDate(IReadOnlyList<int> date) => date is { Count: >= 1 and <= 3 } && date[0] is >= -9999 and <= 9999 && (date.Count < 2 || date[1] is >= 1 and <= 24) && (date.Count < 3 || date[2] is >= 1 and <= 31);
}
