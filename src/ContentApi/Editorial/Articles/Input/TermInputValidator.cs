using ContentApi.Core.Authoring;
using ContentApi.Editorial.Vocabulary;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class TermInputValidator : AbstractValidator<TermInput>
{
    public TermInputValidator()
    {
        RuleFor(term => term.Name).IsSaid().When(term => term.Id is null && term.Slug is null).WithMessage("A term has an id, a slug or a name.");
        RuleFor(term => term.Name).IsTermName().When(term => !string.IsNullOrWhiteSpace(term.Name));
        RuleFor(term => term.Slug).IsAtMost(InputLimits.Key);
    }
}
