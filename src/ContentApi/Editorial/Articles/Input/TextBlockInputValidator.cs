using System.Collections.Frozen;
using ContentApi.Core.Authoring;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using FluentValidation;
using FluentValidation.Results;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class TextBlockInputValidator : AbstractValidator<TextBlockInput>
{
    private static readonly FrozenSet<string> Decorators =
        new[] { Decorator.Strong, Decorator.Emphasis, Decorator.Underline, Decorator.StrikeThrough, Decorator.Code, Decorator.Superscript, Decorator.Subscript }.ToFrozenSet(StringComparer.Ordinal);

    public TextBlockInputValidator()
    {
        RuleFor(block => block.Key).IsAtMost(InputLimits.Key);
        RuleFor(block => block.Style).IsOneOf("unknown-style", BlockStyle.Normal, BlockStyle.Blockquote, BlockStyle.Heading5, BlockStyle.Heading6);
        RuleFor(block => block.ListItem).IsOneOf("unknown-value", BlockStyle.Bullet, BlockStyle.Number);
        RuleFor(block => block.Level).Must((block, level) => level is null || (block.ListItem is not null && level is >= 1 and <= InputLimits.ListDepth))
            .WithErrorCode("out-of-range").WithMessage($"List items have the levels 1 to {InputLimits.ListDepth}, and other blocks have none.");
        RuleFor(block => block.Children).HasAtMost(InputLimits.Blocks);
        RuleForEach(block => block.Children).ChildRules(span =>
        {
            span.RuleFor(item => item.Type).IsOneOf("unknown-value", "span");
            span.RuleFor(item => item.Key).IsAtMost(InputLimits.Key);
        });
        RuleFor(block => block.MarkDefs).HasAtMost(InputLimits.Blocks);
        RuleForEach(block => block.MarkDefs).SetInheritanceValidator(mark => mark.Add(new LinkMarkInputValidator()).Add(new CitationMarkInputValidator()));
        RuleFor(block => block).Custom(CheckMarks);
    }

    /// <summary>Keys of mark definitions are unique and no decorators; spans name what there is.</summary>
    private static void CheckMarks(TextBlockInput block, ValidationContext<TextBlockInput> context)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var defined = block.MarkDefs ?? [];
        for (var i = 0; i < defined.Count; i++)
        {
            if (Decorators.Contains(defined[i].Key) || !keys.Add(defined[i].Key))
                Fail($"markDefs[{i}]._key", "duplicate-key", "The key is that of another mark definition of the block, or the name of a decorator.");
        }
        var spans = block.Children ?? [];
        for (var i = 0; i < spans.Count; i++)
        {
            var marks = spans[i].Marks ?? [];
            for (var j = 0; j < marks.Count; j++)
            {
                if (!keys.Contains(marks[j]) && !Decorators.Contains(marks[j]))
                    Fail($"children[{i}].marks[{j}]", "unknown-mark", $"'{marks[j]}' is neither a decorator ({string.Join(", ", Decorators.Order(StringComparer.Ordinal))}) nor the key of one of the block's mark definitions.");
            }
        }

        void Fail(string member, string code, string detail) => context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(member), detail) { ErrorCode = code });
    }
}

internal sealed class LinkMarkInputValidator : AbstractValidator<LinkMarkInput>
{
    public LinkMarkInputValidator()
    {
        RuleFor(link => link.Key).IsSaid().IsAtMost(InputLimits.Key);
        RuleFor(link => link.Href).IsAtMost(InputLimits.Line).Must(SafeUrl.IsLink).WithErrorCode("invalid-address").WithMessage("It is an http, https or mailto URL, or a fragment of this document.");
    }
}

internal sealed class CitationMarkInputValidator : AbstractValidator<CitationMarkInput>
{
    public CitationMarkInputValidator()
    {
        RuleFor(mark => mark.Key).IsSaid().IsAtMost(InputLimits.Key);
        RuleFor(mark => mark.CitationId).IsSaid().IsAtMost(InputLimits.Key);
        RuleFor(mark => mark.Locator).IsLine();
    }
}
