using System.Linq.Expressions;
using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

/// <summary>Rules for body text, in each of its forms.</summary>
internal static class BodyRules
{
    /// <summary>Rules for a member that holds body text; its blocks are called by their places in it.</summary>
    public static void RuleForBody<T>(this AbstractValidator<T> validator, Func<T, BodyInput?> body, string name)
    {
        Expression<Func<T, string?>> text = item => body(item)!.Text;
        Expression<Func<T, IReadOnlyList<BlockInput>?>> blocks = item => body(item)!.Blocks;
        Expression<Func<T, IEnumerable<BlockInput>>> eachBlock = item => body(item)!.Blocks;
        validator.RuleFor(text).IsAtMost(InputLimits.Body).OverridePropertyName(name).When(item => body(item) is not null);
        validator.RuleFor(blocks).HasAtMost(InputLimits.Blocks).OverridePropertyName(name).When(item => body(item) is not null);
        validator.RuleForEach(eachBlock).IsBlock().OverridePropertyName(name).When(item => body(item) is not null);
    }

    public static IRuleBuilderOptions<T, BlockInput> IsBlock<T>(this IRuleBuilderInitialCollection<T, BlockInput> rule) => rule.SetInheritanceValidator(block => block
        .Add(new TextBlockInputValidator())
        .Add(new ImageBlockInputValidator())
        .Add(new CodeBlockInputValidator())
        .Add(_ => TableBlockInputValidator.Shared.Value));
}
