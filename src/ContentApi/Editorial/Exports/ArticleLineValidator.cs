using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Editorial.Exports.Lines;
using FluentValidation;

namespace ContentApi.Editorial.Exports;

/// <summary>What an article's line must be for the article to hang together.</summary>
internal sealed class ArticleLineValidator : AbstractValidator<ArticleLine>
{
    private const string Inconsistent = "inconsistent", NoSuchRevision = "There is no such revision.", NotItsOwn = "It is not among the article's slugs.";

    public ArticleLineValidator(TimeProvider time)
    {
        RuleFor(line => line.Version).GreaterThan(0).WithErrorCode("out-of-range");
        RuleFor(line => line.CreatedAt).HasPassed(time);
        RuleFor(line => line.UpdatedAt).HasPassed(time);
        RuleFor(line => line.Revisions).Must(revisions => revisions.Count > 0 && revisions.Select((revision, i) => revision.Number == i + 1).All(follows => follows))
            .WithErrorCode(Inconsistent).WithMessage("The revisions are not numbered from 1 without gaps.");
        RuleForEach(line => line.Revisions).ChildRules(revision =>
        {
            revision.RuleFor(item => item.BodyRevision).Must((item, body) => body >= 1 && body <= item.Number).WithErrorCode(Inconsistent).WithMessage(NoSuchRevision);
            revision.RuleFor(item => item.CreatedAt).HasPassed(time);
        });
        RuleForEach(line => line.Slugs).IsSlug();
        RuleForEach(line => line.FormerSlugs).Must((line, slug) => line.Slugs.Contains(slug) && slug != line.Published?.Document.Slug).WithErrorCode(Inconsistent).WithMessage("A former slug is one of the article's slugs that it is not public under.");
        RuleFor(line => line.Document).Must((line, document) => line.Revisions.Count == 0 || line.Revisions[^1].Document is var last && (last.Slug, last.Locale, last.Title) == (document.Slug, document.Locale, document.Title))
            .WithErrorCode(Inconsistent).WithMessage("Slug, locale and title are not those of the latest revision.");
        RuleForEach(line => line.Corrections).ChildRules(correction =>
        {
            correction.RuleFor(item => item.At).HasPassed(time);
            correction.RuleFor(item => item.What).IsSaid();
        }).Must((line, correction) => IsRevision(line, correction.Revision)).WithErrorCode(Inconsistent).WithMessage(NoSuchRevision);
        RuleFor(line => line.Corrections).Must((line, corrections) => corrections.Count == 0 || line.Published is not null || line.Tombstone is not null).WithErrorCode(Inconsistent).WithMessage("What never was public has no readers to tell.");
        RuleFor(line => line.Published!).ChildRules(published =>
        {
            published.RuleFor(item => item.BodyRevision).Must((item, body) => body >= 1 && body <= item.Revision).WithErrorCode(Inconsistent).WithMessage(NoSuchRevision);
            published.RuleFor(item => item.PublishedAt).HasPassed(time);
            published.RuleFor(item => item.UpdatedAt).HasPassed(time);
        }).When(line => line.Published is not null);
        RuleFor(line => line.Published).Must((line, published) => published is null == (line.Status != ArticleStatus.Published) && (published is null || IsRevision(line, published.Revision)))
            .WithErrorCode(Inconsistent).WithMessage("The article is published and has a revision that the public sees, or neither.");
        RuleFor(line => line.Tombstone!).ChildRules(tombstone =>
        {
            tombstone.RuleFor(item => item.Locale).IsLocale();
            tombstone.RuleFor(item => item.At).HasPassed(time);
        }).When(line => line.Tombstone is not null);
        RuleFor(line => line.Tombstone!.Slug).Must((line, slug) => line.Slugs.Contains(slug)).WithErrorCode(Inconsistent).WithMessage(NotItsOwn).When(line => line.Tombstone is not null);
        RuleFor(line => line.Tombstone).Must((line, tombstone) => tombstone is null ? line.Status != ArticleStatus.Unpublished : line.Status is not (ArticleStatus.Published or ArticleStatus.Draft))
            .WithErrorCode(Inconsistent).WithMessage("What was public and is not any more has a tombstone, and nothing else has.");
        RulesForSchedule(time);
        RulesForDocuments();
    }

    private void RulesForSchedule(TimeProvider time)
    {
        RuleFor(line => line.PublishAt).Must((line, at) => at is not null || line.Status != ArticleStatus.Scheduled).WithErrorCode(Inconsistent).WithMessage("What is scheduled has a time.")
            .Must((line, at) => at is null || line.Status is ArticleStatus.Scheduled or ArticleStatus.Published).WithErrorCode(Inconsistent).WithMessage("What is neither scheduled nor published has no schedule.");
        RuleFor(line => line.UnpublishAt).Must((line, at) => at is null || line.Status is ArticleStatus.Scheduled or ArticleStatus.Published).WithErrorCode(Inconsistent).WithMessage("What is neither scheduled nor published has no schedule.")
            .Must((line, at) => at is null || line.PublishAt is null || at > line.PublishAt).WithErrorCode(Inconsistent).WithMessage("It is not after publishAt.");
        RuleFor(line => line.ScheduledRevision).Must((line, revision) => revision is null == line.PublishAt is null && (revision is null || IsRevision(line, revision.Value))).WithErrorCode(Inconsistent).WithMessage(NoSuchRevision);
        RuleFor(line => line.ScheduleFailedAt).Must((line, at) => at is null == line.ScheduleFailure is null).WithErrorCode(Inconsistent).WithMessage("It stands with scheduleFailure.");
        RuleFor(line => line.ScheduleFailedAt!.Value).HasPassed(time).OverridePropertyName("scheduleFailedAt").When(line => line.ScheduleFailedAt is not null);
    }

    /// <summary>What a document says of the article is the article's: a slug of another's would be another's address.</summary>
    private void RulesForDocuments() => RuleFor(line => line).Custom((line, context) =>
    {
        foreach (var (document, pointer) in line.Documents())
        {
            if (document.Id != line.Id)
                Fail($"{pointer}/id", "It is another article's.");
            if (!line.Slugs.Contains(document.Slug))
                Fail($"{pointer}/slug", NotItsOwn);
        }

        void Fail(string pointer, string detail) => context.AddFailure(new FluentValidation.Results.ValidationFailure(pointer[1..].Replace('/', '.'), detail) { ErrorCode = Inconsistent });
    });

    private static bool IsRevision(ArticleLine line, int number) => number >= 1 && number <= line.Revisions.Count;
}
