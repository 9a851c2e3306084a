using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class SectionInputValidator : AbstractValidator<SectionInput>
{
    public SectionInputValidator()
    {
        RuleFor(section => section.Anchor).IsAnchor();
        RuleFor(section => section.Position).IsPosition();
        RuleFor(section => section.Level).Must(level => level is null or (>= 2 and <= 4)).WithErrorCode("out-of-range").WithMessage("Headings of sections have the levels 2 to 4.");
        RuleFor(section => section.Heading).IsLine();
        this.RuleForBody(section => section.Content, "content");
    }
}
