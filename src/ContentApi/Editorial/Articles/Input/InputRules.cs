using System.Buffers;
using System.Globalization;
using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

/// <summary>Rules for what editors send; null always passes.</summary>
internal static class InputRules
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule) => rule.Must(slug => slug is null || Slug.IsValid(slug)).WithErrorCode("invalid-slug")
        .WithMessage("'{PropertyValue}' is not a slug: lower-case letters and digits in words joined by single hyphens, 100 characters at most, and not the form of an id.");

    public static IRuleBuilderOptions<T, string?> IsLocale<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(locale => locale is null || LocaleTag.IsValid(LocaleTag.Canonical(locale))).WithErrorCode("invalid-locale").WithMessage("'{PropertyValue}' is not a BCP 47 language tag such as en, ar or pt-BR.");

    /// <summary>Text on one line.</summary>
    public static IRuleBuilderOptions<T, string?> IsLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.IsAtMost(InputLimits.Line).Must(text => text is null || !text.Trim().AsSpan().ContainsAny(LineBreaks)).WithErrorCode("invalid-text").WithMessage("It stands on one line: no line breaks.")
            .Must(text => text is null || !text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter))).WithErrorCode("invalid-text").WithMessage("It has control characters.")
            .Must(text => string.IsNullOrWhiteSpace(text) || IsSeen(text)).WithErrorCode("invalid-text").WithMessage("It has nothing that can be seen.");

    public static IRuleBuilderOptions<T, string?> IsAtMost<T>(this IRuleBuilder<T, string?> rule, int characters) =>
        rule.Must(text => text is null || text.Length <= characters || Length(text) <= characters).WithErrorCode("too-long").WithMessage((_, text) => $"It has {Length(text!)} characters; {characters} are the most.");

    /// <summary>Text that is not blank.</summary>
    public static IRuleBuilderOptions<T, string?> IsSaid<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text) && IsSeen(text)).WithErrorCode("required").WithMessage("It has to be there, and not be blank.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int items) =>
        rule.Must(list => list is null || list.Count <= items).WithErrorCode("too-many").WithMessage($"There can be {items} at most.");

    /// <summary>Code points: what a character is to whoever counts them.</summary>
    private static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>Whether it has anything but blanks, control characters and those that only format others, such as U+200B and U+FEFF.</summary>
    private static bool IsSeen(string text) =>
        text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format));

    /// <summary>Why a change is made.</summary>
    public static IRuleBuilderOptions<T, string?> IsReason<T>(this IRuleBuilder<T, string?> rule) =>
        rule.IsAtMost(500).Must(reason => reason is null || !reason.Any(char.IsControl)).WithErrorCode("invalid-text").WithMessage("It stands on one line.");

    /// <summary>The name of a part in URLs' fragments.</summary>
    public static IRuleBuilderOptions<T, string?> IsAnchor<T>(this IRuleBuilder<T, string?> rule) => rule.Must(anchor => anchor is null || Slug.IsValid(anchor)).WithErrorCode("invalid-anchor")
        .WithMessage("'{PropertyValue}' is not an anchor: lower-case letters and digits in words joined by single hyphens, 100 characters at most.");

    public static IRuleBuilderOptions<T, int?> IsPosition<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Must(position => position is null or (>= 1 and <= 2 * InputLimits.Parts)).WithErrorCode("out-of-range").WithMessage("Positions are counted from 1.");

    public static IRuleBuilderOptions<T, string?> IsOneOf<T>(this IRuleBuilder<T, string?> rule, string code, params IReadOnlyList<string> allowed) =>
        rule.Must(value => value is null || allowed.Contains(value)).WithErrorCode(code).WithMessage($"'{{PropertyValue}}' is not one of {string.Join(", ", allowed)}.");
}
