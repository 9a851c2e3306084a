using ContentApi.Core.Articles;
using FluentValidation;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What the name of a term may be.</summary>
internal static class TermName
{
    public static readonly string Rule = $"A name has 1 to {Term.MaxNameLength} characters, none of them a control character or a noncharacter.";

    /// <summary>What two spellings of one name have in common, and documents that say the name are matched by.</summary>
    public static string SlugOf(string name) => Term.Named(name.Trim()).Slug;

    public static IRuleBuilderOptions<T, string?> IsTermName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(name => name is null || Term.IsName(name)).WithErrorCode("invalid-name").WithMessage(Rule);
}
