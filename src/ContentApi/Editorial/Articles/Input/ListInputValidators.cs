using ContentApi.Core.Authoring;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class SectionListValidator : AbstractValidator<ListInput<SectionInput>>
{
    public SectionListValidator() => RuleFor(list => list.Data).HasAtMost(InputLimits.Parts).ForEach(section => section.SetValidator(new SectionInputValidator()));
}

internal sealed class ScenarioAnalysisListValidator : AbstractValidator<ListInput<ScenarioAnalysisInput>>
{
    public ScenarioAnalysisListValidator() => RuleFor(list => list.Data).HasAtMost(InputLimits.Parts).ForEach(analysis => analysis.SetValidator(new ScenarioAnalysisInputValidator()));
}

internal sealed class CitationListValidator : AbstractValidator<ListInput<CitationInput>>
{
    public CitationListValidator() => RuleFor(list => list.Data).HasAtMost(InputLimits.Parts).ForEach(citation => citation.SetValidator(new CitationInputValidator()));
}
