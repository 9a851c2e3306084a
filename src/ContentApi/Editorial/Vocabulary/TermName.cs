using ContentApi.Core.Articles;
using FluentValidation;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What the name of a term may be.</summary>
internal static class TermName
{
    public static readonly string Rule = $"A name has 1 to {Term.MaxNameLength} characters, none of them a control character.";

    public static bool IsValid(string name) => name.Trim() is { Length: > 0 and <= Term.MaxNameLength } && !name.Any(char.IsControl);

    public static IRuleBuilderOptions<T, string?> IsTermName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || IsValid(name)).WithErrorCode("invalid-name").WithMessage(Rule);
}
