using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using FluentValidation;

namespace ContentApi.Editorial.Exports;

/// <summary>What an article's line must be for the article to hang together.</summary>
internal sealed class ArticleLineValidator : AbstractValidator<ArticleLine>
{
    public ArticleLineValidator()
    {
        RuleFor(line => line.Article.Document).Must((line, document) => document.Id == line.Article.Id && document.Slug == line.Article.Slug && document.Locale == line.Article.Locale && document.Title == line.Article.Title)
            .WithErrorCode("inconsistent").WithMessage("Id, slug, locale and title of the document are not the article's.");
        RuleFor(line => line.Article.Slug).Must(Slug.IsValid).WithErrorCode("invalid-slug").WithMessage("'{PropertyValue}' is not a slug.");
        RuleFor(line => line.Article.Locale).Must(LocaleTag.IsValid).WithErrorCode("invalid-locale").WithMessage("'{PropertyValue}' is not a BCP 47 language tag.");
        RuleFor(line => line.Slugs).Must((line, slugs) => slugs.Contains(line.Article.Slug) && slugs.All(Slug.IsValid)).WithErrorCode("invalid-slug").WithMessage("The article's slugs hold its slug, and nothing but slugs.");
        RuleFor(line => line.FormerSlugs).Must((line, former) => former.All(line.Slugs.Contains)).WithErrorCode("inconsistent").WithMessage("A former slug is not among the article's slugs.");
        RuleFor(line => line.Revisions).Must((line, revisions) => revisions.Count == line.Article.Revision && revisions.Select((revision, i) => revision.Number == i + 1).All(follows => follows))
            .WithErrorCode("inconsistent").WithMessage("The revisions are not numbered from 1 to the article's, without gaps.");
        RuleForEach(line => line.Revisions).Must((line, revision) => revision.ArticleId == line.Article.Id && revision.Document.Id == line.Article.Id)
            .WithErrorCode("inconsistent").WithMessage("The revision is another article's.")
            .Must(revision => revision.BodyRevision >= 1 && revision.BodyRevision <= revision.Number).WithErrorCode("inconsistent").WithMessage("There is no such revision of the body.");
        RuleFor(line => line.Article.BodyRevision).Must((line, body) => body >= 1 && body <= line.Article.Revision).WithErrorCode("inconsistent").WithMessage("There is no such revision.");
        RuleFor(line => line.Article.ScheduledRevision).Must((line, scheduled) => scheduled is null || (scheduled >= 1 && scheduled <= line.Article.Revision)).WithErrorCode("inconsistent").WithMessage("There is no such revision.");
        RuleFor(line => line.Article.Version).GreaterThan(0).WithErrorCode("out-of-range");
        RuleFor(line => line.Published).Must((line, published) => published?.Revision == line.Article.PublishedRevision && published is null == (line.Article.Status != ArticleStatus.Published) && (published is null || published.Document.Id == line.Article.Id))
            .WithErrorCode("inconsistent").WithMessage("The article is published, has a published revision and what the public sees of it, or none of these.");
        RuleFor(line => line.Tombstone).Must((line, tombstone) => tombstone is null || (tombstone.ArticleId == line.Article.Id && line.Published is null)).WithErrorCode("inconsistent").WithMessage("What is public left nothing behind.");
        RuleForEach(line => line.Corrections).Must((line, correction) => correction.ArticleId == line.Article.Id).WithErrorCode("inconsistent").WithMessage("The correction is another article's.");
    }
}
