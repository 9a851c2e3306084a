using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class ScenarioInputValidator : AbstractValidator<ScenarioInput>
{
    public ScenarioInputValidator()
    {
        RuleFor(scenario => scenario.Anchor).IsAnchor();
        RuleFor(scenario => scenario.Label).IsLine();
        RuleFor(scenario => scenario.Title).IsSaid().IsLine();
        RuleFor(scenario => scenario.Actor).SetValidator(new TermInputValidator()!);
        RuleFor(scenario => scenario.Outcomes).HasAtMost(InputLimits.Blocks);
        RuleForEach(scenario => scenario.Outcomes).ChildRules(outcome => outcome.RuleFor(item => item.Text).IsSaid());
        this.RuleForBody(scenario => scenario.Content, "content");
    }
}
