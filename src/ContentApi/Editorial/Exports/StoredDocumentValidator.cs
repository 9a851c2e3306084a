using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Editorial.Articles.Input;
using FluentValidation;
using FluentValidation.Results;

namespace ContentApi.Editorial.Exports;

/// <summary>What is true of every document that was ever written here, edited or imported: other than for what editors send, there are no limits.</summary>
internal sealed class StoredDocumentValidator : AbstractValidator<Article>
{
    public StoredDocumentValidator()
    {
        RuleFor(article => article.Slug).IsSlug();
        RuleFor(article => article.Locale).IsLocale();
        RuleFor(article => article.Title).IsSaid();
        RuleFor(article => article.HeroImage!.Url).Must(SafeUrl.IsWeb).WithErrorCode("invalid-address").WithMessage("It is an http or https URL.").When(article => article.HeroImage is not null);
        RuleFor(article => article.Tldr!.Text).IsSaid().When(article => article.Tldr is not null);
        RuleFor(article => article.Publication!).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule).When(article => article.Publication is not null);
        RuleForEach(article => article.Byline).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule);
        RuleForEach(article => article.Topics).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule);
        RuleForEach(article => article.Regions).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule);
        RuleForEach(article => article.Actors).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule);
        RuleForEach(article => article.Sections).ChildRules(section =>
        {
            section.RuleFor(item => item.Level).InclusiveBetween(2, 4).WithErrorCode("out-of-range").WithMessage("Headings of sections have the levels 2 to 4.");
            section.RuleForEach(item => item.Content).IsStoredBlock();
        });
        RuleForEach(article => article.ScenarioAnalyses).ChildRules(analysis =>
        {
            analysis.RuleFor(item => item.Question).IsSaid();
            analysis.RuleForEach(item => item.Introduction).IsStoredBlock();
            analysis.RuleForEach(item => item.Scenarios).ChildRules(scenario =>
            {
                scenario.RuleFor(item => item.Title).IsSaid();
                scenario.RuleFor(item => item.Actor!).Must(IsTerm).WithErrorCode("invalid-term").WithMessage(TermRule).When(item => item.Actor is not null);
                scenario.RuleForEach(item => item.Content).IsStoredBlock();
            });
        });
        RuleForEach(article => article.Citations).ChildRules(citation =>
        {
            citation.RuleFor(item => item.Key).IsSaid();
            citation.RuleFor(item => item.Text).IsSaid();
            citation.RuleFor(item => item.Csl.Type).IsSaid();
            citation.RuleFor(item => item.Csl.Issued).SetValidator(new StoredDateValidator()!);
            citation.RuleFor(item => item.Csl.OriginalDate).SetValidator(new StoredDateValidator()!);
            citation.RuleFor(item => item.Csl.Accessed).SetValidator(new StoredDateValidator()!);
        });
        RuleFor(article => article).Custom(RefuseRepeated);
    }

    private const string TermRule = "A term has an id, a slug and a name.";

    private static bool IsTerm(Term term) => term.Id != Guid.Empty && Slug.IsValid(term.Slug) && !string.IsNullOrWhiteSpace(term.Name);

    /// <summary>Two parts cannot be one.</summary>
    private static void RefuseRepeated(Article article, ValidationContext<Article> context)
    {
        var seen = new HashSet<Guid>();
        foreach (var (id, place) in Parts(article).Where(part => !seen.Add(part.Id)))
            context.AddFailure(new ValidationFailure($"{place}.id", $"Another part of the article has the id {id}.") { ErrorCode = "duplicate-id" });
    }

    private static IEnumerable<(Guid Id, string Place)> Parts(Article article) =>
    [
        .. article.Tldr is { } tldr ? [(tldr.Id, "tldr")] : Array.Empty<(Guid, string)>(),
        .. article.Citations.Select((citation, i) => (citation.Id, $"citations[{i}]")),
        .. article.Sections.Select((section, i) => (section.Id, $"sections[{i}]")),
        .. article.ScenarioAnalyses.SelectMany((analysis, i) => analysis.Scenarios.SelectMany((scenario, j) =>
            scenario.Outcomes.Select((outcome, k) => (outcome.Id, $"scenarioAnalyses[{i}].scenarios[{j}].outcomes[{k}]")).Prepend((scenario.Id, $"scenarioAnalyses[{i}].scenarios[{j}]"))).Prepend((analysis.Id, $"scenarioAnalyses[{i}]"))),
    ];
}
