using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Deletes an article with all its revisions. Slugs that were public stay its own for ever; those of one that never was are free again.</summary>
internal static class DeleteArticle
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, ContentDbContext database, WorkingCopies copies, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await copies.TakeAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (IfMatch.Refuse(http.Request, copy.EntityTag) is { } stale)
            return stale;
        if (Refuse(copy) is { } refusal)
            return refusal;
        var wasPublic = await database.Tombstones.AnyAsync(tombstone => tombstone.ArticleId == copy.Id, cancellationToken);
        database.WorkingCopies.Remove(copy);
        await database.SaveChangesAsync(cancellationToken);
        if (!wasPublic)
            await database.ClaimedSlugs.Where(claim => claim.ArticleId == copy.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult? Refuse(WorkingCopy copy) => copy switch
    {
        { PublishedRevision: not null } => Problem.Of(ProblemType.TransitionRefused, $"The article is public. Unpublish it first: POST /manage/v1/articles/{copy.Id}/unpublish."),
        { PublishAt: not null } or { UnpublishAt: not null } or { Status: ArticleStatus.Scheduled } =>
            Problem.Of(ProblemType.TransitionRefused, $"The article has a schedule. Take it back first: DELETE /manage/v1/articles/{copy.Id}/schedule."),
        _ => null,
    };
}
