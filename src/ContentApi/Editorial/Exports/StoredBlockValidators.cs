using System.Collections.Frozen;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using ContentApi.Editorial.Articles.Input;
using FluentValidation;
using FluentValidation.Results;

namespace ContentApi.Editorial.Exports;

/// <summary>What is true of every block that was ever written here.</summary>
internal static class StoredBlock
{
    public static IRuleBuilderOptions<T, Block> IsStoredBlock<T>(this IRuleBuilderInitialCollection<T, Block> rule) => rule.SetInheritanceValidator(block => block
        .Add(new StoredTextBlockValidator())
        .Add(new StoredImageValidator())
        .Add(_ => StoredTableValidator.Shared.Value));
}

internal sealed class StoredTextBlockValidator : AbstractValidator<TextBlock>
{
    private static readonly FrozenSet<string> Decorators =
        new[] { Decorator.Strong, Decorator.Emphasis, Decorator.Underline, Decorator.StrikeThrough, Decorator.Code, Decorator.Superscript, Decorator.Subscript }.ToFrozenSet(StringComparer.Ordinal);

    public StoredTextBlockValidator()
    {
        RuleFor(block => block.Style).IsOneOf("unknown-style", BlockStyle.Normal, BlockStyle.Blockquote, BlockStyle.Heading5, BlockStyle.Heading6);
        RuleFor(block => block.ListItem).IsOneOf("unknown-value", BlockStyle.Bullet, BlockStyle.Number);
        RuleFor(block => block.Level).Must((block, level) => level is null || (block.ListItem is not null && level >= 1)).WithErrorCode("out-of-range").WithMessage("List items have the levels from 1, and other blocks have none.");
        RuleFor(block => block).Custom(CheckMarks);
    }

    /// <summary>Spans name what there is, and what they name is safe to follow. A citation that the reference list does not have may stand, as in a draft.</summary>
    private static void CheckMarks(TextBlock block, ValidationContext<TextBlock> context)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < block.MarkDefs.Count; i++)
        {
            if (!keys.Add(block.MarkDefs[i].Key))
                Fail($"markDefs[{i}]._key", "duplicate-key", "The key is that of another mark definition of the block.");
            if (block.MarkDefs[i] is LinkMark { Href: var href } && !IsLink(href))
                Fail($"markDefs[{i}].href", "invalid-address", "It is an http, https or mailto URL, or a fragment of this document.");
        }
        for (var i = 0; i < block.Children.Count; i++)
        {
            for (var j = 0; j < block.Children[i].Marks.Count; j++)
            {
                if (block.Children[i].Marks[j] is var mark && !keys.Contains(mark) && !Decorators.Contains(mark))
                    Fail($"children[{i}].marks[{j}]", "unknown-mark", $"'{mark}' is neither a decorator nor the key of one of the block's mark definitions.");
            }
        }

        void Fail(string member, string code, string detail) => context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(member), detail) { ErrorCode = code });
    }

    /// <summary>Imports keep fragments and addresses with blanks in them, which renderers then write as text.</summary>
    private static bool IsLink(string href) =>
        SafeUrl.IsLink(href) || href.StartsWith('#') || (Uri.TryCreate(href, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto));
}

internal sealed class StoredImageValidator : AbstractValidator<ImageBlock>
{
    public StoredImageValidator() => RuleFor(image => image.Url).Must(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
        .WithErrorCode("invalid-address").WithMessage("It is an http or https URL.");
}

internal sealed class StoredTableValidator : AbstractValidator<TableBlock>
{
    /// <summary>Made when the first table comes: cells may hold tables.</summary>
    public static readonly Lazy<StoredTableValidator> Shared = new(() => new());

    public StoredTableValidator()
    {
        RuleFor(table => table.HeaderRows).GreaterThanOrEqualTo(0).WithErrorCode("out-of-range");
        RuleForEach(table => table.Rows).ChildRules(row => row.RuleForEach(item => item.Cells).ChildRules(cell => cell.RuleForEach(item => item.Content).IsStoredBlock()));
    }
}
