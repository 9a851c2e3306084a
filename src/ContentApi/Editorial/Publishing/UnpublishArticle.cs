using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

/// <summary>Why an article is taken back.</summary>
/// <param name="Reason">What the public is told, up to 500 characters; null or absent for nothing.</param>
internal sealed record UnpublishArticleRequest(string? Reason);

internal sealed class UnpublishArticleValidator : AbstractValidator<UnpublishArticleRequest>
{
    public UnpublishArticleValidator() =>
        RuleFor(request => request.Reason).MaximumLength(500).WithErrorCode("too-long").Must(reason => reason is null || reason.Trim().Length > 0).WithErrorCode("empty")
            .WithMessage("A reason says something, or is null.");
}

internal static class UnpublishArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<UnpublishArticleRequest>? body, HttpContext http, WorkingCopyChange change, Publisher publisher, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, dryRun: false, async copy =>
        {
            if (WorkflowRefusal.Of(copy, WorkflowStep.Unpublish) is { } refusal)
                return refusal;
            await publisher.UnpublishAsync(copy, body?.Value!.Reason?.Trim(), cancellationToken);
            return null;
        }, cancellationToken);
}
