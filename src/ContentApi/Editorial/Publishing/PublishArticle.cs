using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Publishing;

/// <summary>How to publish.</summary>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
internal sealed record PublishArticleRequest([property: FromQuery(Name = "dryRun")] string? DryRun);

internal sealed class PublishArticleValidator : AbstractValidator<PublishArticleRequest>
{
    public PublishArticleValidator() => RuleFor(request => request.DryRun).IsFlag();
}

internal static class PublishArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PublishArticleRequest request, HttpContext http, WorkingCopyChange change, Publisher publisher, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, Flag.IsSet(request.DryRun), async copy =>
        {
            if (WorkflowRefusal.Of(copy, WorkflowStep.Publish) is { } refusal)
                return refusal;
            return GateRefusal.Of(await publisher.PublishAsync(copy, cancellationToken));
        }, cancellationToken);
}
