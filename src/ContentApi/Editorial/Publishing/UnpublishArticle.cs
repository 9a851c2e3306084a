using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Publishing;

/// <summary>Why an article is taken back.</summary>
/// <param name="Reason">What the public is told, up to 500 characters; null or absent for nothing.</param>
internal sealed record UnpublishArticleRequest(string? Reason);

internal sealed class UnpublishArticleValidator : AbstractValidator<UnpublishArticleRequest>
{
    public UnpublishArticleValidator() =>
        RuleFor(request => request.Reason).MaximumLength(500).WithErrorCode("too-long").Must(reason => reason is null || reason.Trim().Length > 0).WithErrorCode("empty")
            .WithMessage("A reason says something, or is null.").Must(reason => reason is null || !reason.Contains('\0', StringComparison.Ordinal)).WithErrorCode("control-character").WithMessage("A reason holds no NUL character.");
}

internal static class UnpublishArticle
{
    public static async Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, UnpublishArticleRequest? request, HttpContext http, ContentDbContext database, WorkingCopies copies, Publisher publisher, IMapper mapper, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if ((IfMatch.Refuse(http.Request, copy.EntityTag) ?? WorkflowRefusal.Of(copy.Status, WorkflowStep.Unpublish)) is { } refusal)
            return refusal;
        try
        {
            await publisher.UnpublishAsync(copy, request?.Reason?.Trim(), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.PreconditionFailed(await copies.CurrentEntityTagAsync(copy.Id, cancellationToken));
        }
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = copy.EntityTag;
        return TypedResults.Ok(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)));
    }
}
