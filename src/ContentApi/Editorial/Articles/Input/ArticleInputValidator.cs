using ContentApi.Core.Authoring;
using ContentApi.Core.Rendering;
using ContentApi.Http.Validation;
using FluentValidation;

namespace ContentApi.Editorial.Articles.Input;

internal sealed class ArticleInputValidator : AbstractValidator<ArticleInput>
{
    public ArticleInputValidator()
    {
        RuleFor(article => article.Slug).IsSlug();
        RuleFor(article => article.Locale).IsLocale();
        RuleFor(article => article.Title).IsSaid().IsLine();
        RuleFor(article => article.Subtitle).IsLine();
        RuleFor(article => article.ReferencesHeading).IsLine();
        RuleFor(article => article.PublishedAt).IsTime();
        RuleFor(article => article.TranslationOf).IsAtMost(InputLimits.Key);
        RuleFor(article => article.HeroImage!).ChildRules(image =>
        {
            image.RuleFor(item => item.Url).IsAtMost(InputLimits.Line).Must(SafeUrl.IsWeb).WithErrorCode("invalid-address").WithMessage("It is an http or https URL.");
            image.RuleFor(item => item.Alt).IsLine();
        }).When(article => article.HeroImage is not null);
        RuleFor(article => article.Publication).SetValidator(new TermInputValidator()!);
        RuleFor(article => article.Byline).HasAtMost(InputLimits.Terms).ForEach(author => author.SetValidator(new TermInputValidator()));
        RuleFor(article => article.Topics).HasAtMost(InputLimits.Terms).ForEach(topic => topic.SetValidator(new TermInputValidator()));
        RuleFor(article => article.Regions).HasAtMost(InputLimits.Terms).ForEach(region => region.SetValidator(new TermInputValidator()));
        RuleFor(article => article.Actors).HasAtMost(InputLimits.Terms).ForEach(actor => actor.SetValidator(new TermInputValidator()));
        RuleFor(article => article.Tldr).SetValidator(new TldrInputValidator()!);
        RuleFor(article => article.Sections).HasAtMost(InputLimits.Parts).ForEach(section => section.SetValidator(new SectionInputValidator()));
        RuleFor(article => article.ScenarioAnalyses).HasAtMost(InputLimits.Parts).ForEach(analysis => analysis.SetValidator(new ScenarioAnalysisInputValidator()));
        RuleFor(article => article.Citations).HasAtMost(InputLimits.Parts).ForEach(citation => citation.SetValidator(new CitationInputValidator()));
    }
}
