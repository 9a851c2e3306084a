using System.Globalization;
using System.Text;
using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class CitationInputValidator : AbstractValidator<CitationInput>
{
    public CitationInputValidator()
    {
        RuleFor(citation => citation.Key).Must(key => key is null || IsKey(key)).WithErrorCode("invalid-key").WithMessage("'{PropertyValue}' is not a key: letters and digits, with - _ . : + between them, and not the form of an id.");
        RuleFor(citation => citation.Text).IsSaid().IsAtMost(InputLimits.Paragraph);
        RuleFor(citation => citation.Csl).SetValidator(new CslItemInputValidator()!);
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= InputLimits.Key && key.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_' or '.' or ':' or '+') && !Guid.TryParse(key, out _);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

internal sealed class CslItemInputValidator : AbstractValidator<CslItemInput>
{
    private const int MostNames = 1_000;

    public CslItemInputValidator()
    {
        RuleFor(item => item.Type).IsSaid().IsAtMost(InputLimits.Key);
        foreach (var text in typeof(CslItemInput).GetProperties().Where(property => property.PropertyType == typeof(string)))
            RuleFor(item => (string?)text.GetValue(item)).IsAtMost(InputLimits.Paragraph).OverridePropertyName(MemberName.Of(text));
        foreach (var number in typeof(CslItemInput).GetProperties().Where(property => property.PropertyType == typeof(CslNumber)))
            RuleFor(item => (string?)((CslNumber?)number.GetValue(item))!.Text).IsAtMost(InputLimits.Paragraph).OverridePropertyName(MemberName.Of(number)).When(item => number.GetValue(item) is not null);
        RuleFor(item => item.Author).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameInputValidator()));
        RuleFor(item => item.Editor).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameInputValidator()));
        RuleFor(item => item.Translator).HasAtMost(MostNames).ForEach(name => name.SetValidator(new CslNameInputValidator()));
        RuleFor(item => item.Issued).SetValidator(new CslDateInputValidator()!);
        RuleFor(item => item.OriginalDate).SetValidator(new CslDateInputValidator()!);
        RuleFor(item => item.Accessed).SetValidator(new CslDateInputValidator()!);
    }
}

internal sealed class CslNameInputValidator : AbstractValidator<CslNameInput>
{
    public CslNameInputValidator()
    {
        RuleFor(name => name.Family).IsSaid().When(name => string.IsNullOrWhiteSpace(name.Literal) && string.IsNullOrWhiteSpace(name.Given)).WithMessage("A name has a family name, a given name or a literal.");
        foreach (var text in typeof(CslNameInput).GetProperties().Where(property => property.PropertyType == typeof(string)))
            RuleFor(name => (string?)text.GetValue(name)).IsAtMost(InputLimits.Line).OverridePropertyName(MemberName.Of(text));
    }
}

internal sealed class CslDateInputValidator : AbstractValidator<CslDateInput>
{
    public CslDateInputValidator()
    {
        RuleFor(date => date.DateParts).Must((date, _) => date.IsDate).WithErrorCode("invalid-date").WithMessage("It is one date or two, each of a year, a month and a day that the calendar has; the last two may be left out, and the months 21 to 24 are the seasons.");
        RuleFor(date => date.Season).Must(season => season is null || season.Whole is >= 1 and <= 4).WithErrorCode("out-of-range").WithMessage("Seasons are 1 to 4.");
        RuleFor(date => date.Raw).IsLine();
        RuleFor(date => date.Literal).IsLine();
    }
}
