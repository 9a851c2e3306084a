using ContentApi.Core.Authoring;
using ContentApi.Core.Rendering;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class ImageBlockInputValidator : AbstractValidator<ImageBlockInput>
{
    public ImageBlockInputValidator()
    {
        RuleFor(image => image.Key).IsAtMost(InputLimits.Key);
        RuleFor(image => image.Url).IsAtMost(InputLimits.Line).Must(SafeUrl.IsWeb).WithErrorCode("invalid-address").WithMessage("It is an http or https URL.");
        RuleFor(image => image.Alt).IsAtMost(InputLimits.Paragraph);
        RuleFor(image => image.Caption).IsAtMost(InputLimits.Paragraph);
    }
}

internal sealed class CodeBlockInputValidator : AbstractValidator<CodeBlockInput>
{
    public CodeBlockInputValidator()
    {
        RuleFor(code => code.Key).IsAtMost(InputLimits.Key);
        RuleFor(code => code.Language).IsAtMost(InputLimits.Key);
        RuleFor(code => code.Code).IsAtMost(InputLimits.Body);
    }
}

internal sealed class TableBlockInputValidator : AbstractValidator<TableBlockInput>
{
    /// <summary>Made when the first table comes: cells may hold tables.</summary>
    public static readonly Lazy<TableBlockInputValidator> Shared = new(() => new());

    public TableBlockInputValidator()
    {
        RuleFor(table => table.Key).IsAtMost(InputLimits.Key);
        RuleFor(table => table.HeaderRows).Must((table, rows) => rows is null || (rows >= 0 && rows <= (table.Rows?.Count ?? 0))).WithErrorCode("out-of-range").WithMessage("There are not more of them than rows.");
        RuleFor(table => table.Rows).HasAtMost(InputLimits.Blocks);
        RuleForEach(table => table.Rows).ChildRules(row =>
        {
            row.RuleFor(item => item.Cells).HasAtMost(InputLimits.Parts);
            row.RuleForEach(item => item.Cells).ChildRules(cell => cell.RuleForEach(item => item.Content).IsBlock());
        });
    }
}
