using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class ScenarioAnalysisInputValidator : AbstractValidator<ScenarioAnalysisInput>
{
    public ScenarioAnalysisInputValidator()
    {
        RuleFor(analysis => analysis.Anchor).IsAnchor();
        RuleFor(analysis => analysis.Position).IsPosition();
        RuleFor(analysis => analysis.Question).IsSaid().IsLine();
        RuleFor(analysis => analysis.Scenarios).HasAtMost(InputLimits.Parts).ForEach(scenario => scenario.SetValidator(new ScenarioInputValidator()));
        this.RuleForBody(analysis => analysis.Introduction, "introduction");
    }
}
