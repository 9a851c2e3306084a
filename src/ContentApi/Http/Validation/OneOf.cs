using FluentValidation;

namespace ContentApi.Http.Validation;

/// <summary>Values of a closed set.</summary>
internal static class OneOf
{
    public static IRuleBuilderOptions<T, string?> IsOneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyCollection<string> allowed) =>
        rule.Must(value => value is null || allowed.Contains(value)).WithErrorCode("unknown-value").WithMessage($"'{{PropertyValue}}' is not one of {string.Join(", ", allowed)}.");
}
