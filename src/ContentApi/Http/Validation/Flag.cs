using FluentValidation;

namespace ContentApi.Http.Validation;

/// <summary>Query parameters that are on or off.</summary>
internal static class Flag
{
    public static bool IsSet(string? value) => value == "true";

    public static IRuleBuilderOptions<T, string?> IsFlag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null or "true" or "false").WithErrorCode("unknown-value").WithMessage("'{PropertyValue}' is not one of true, false.");
}
