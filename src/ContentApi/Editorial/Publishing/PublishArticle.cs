using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

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
    public static async Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PublishArticleRequest request, HttpContext http, ContentDbContext database, WorkingCopies copies, Publisher publisher, IMapper mapper, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if ((IfMatch.Refuse(http.Request, copy.EntityTag) ?? WorkflowRefusal.Of(copy.Status, WorkflowStep.Publish)) is { } refusal)
            return refusal;
        try
        {
            await publisher.PublishAsync(copy, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.PreconditionFailed(await copies.CurrentEntityTagAsync(copy.Id, cancellationToken));
        }
        if (!Flag.IsSet(request.DryRun))
        {
            // At once: the change log's numbers wait for this commit.
            await transaction.CommitAsync(cancellationToken);
            http.Response.Headers.ETag = copy.EntityTag;
        }
        return TypedResults.Ok(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)));
    }
}
