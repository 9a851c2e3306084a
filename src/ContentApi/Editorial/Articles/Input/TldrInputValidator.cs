using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class TldrInputValidator : AbstractValidator<TldrInput>
{
    public TldrInputValidator()
    {
        RuleFor(tldr => tldr.Label).IsLine();
        RuleFor(tldr => tldr.Text).IsSaid().IsAtMost(InputLimits.Paragraph);
    }
}
