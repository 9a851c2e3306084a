using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Publishing;

/// <summary>The status of an article that nobody reviews any more, or whose schedule was taken back.</summary>
internal static class StatusAtRest
{
    public static async Task<ArticleStatus> OfAsync(ContentDbContext database, WorkingCopy copy, CancellationToken cancellationToken)
    {
        var isPublic = copy.PublishedRevision is not null;
        return Workflow.StatusAtRest(isPublic, wasPublic: !isPublic && await database.Tombstones.AnyAsync(tombstone => tombstone.ArticleId == copy.Id, cancellationToken));
    }
}
