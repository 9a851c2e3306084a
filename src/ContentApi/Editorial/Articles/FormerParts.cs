using ContentApi.Core.Articles;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Remembers the parts that articles once had, whose ids may come back.</summary>
internal static class FormerParts
{
    /// <summary>Takes down what earlier documents of an article have and the current one has not.</summary>
    public static async Task RecordAsync(ContentDbContext database, IEnumerable<Article> former, Article current, CancellationToken cancellationToken)
    {
        var left = ArticleParts.Of(current).Select(placed => placed.Part).ToHashSet();
        var gone = former.SelectMany(ArticleParts.Of).Select(placed => placed.Part).Where(part => !left.Contains(part)).Distinct().ToList();
        if (gone.Count == 0)
            return;
        var (ids, kinds) = (gone.ConvertAll(part => part.Id).ToArray(), gone.ConvertAll(part => EnumName.Of(part.Kind)).ToArray());
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.former_parts (article_id, id, kind)
             SELECT {current.Id}, gone.id, gone.kind FROM unnest({ids}, {kinds}) AS gone (id, kind) ON CONFLICT DO NOTHING
             """, cancellationToken);
    }

    /// <summary>Which of the parts an article once had.</summary>
    public static async Task<IReadOnlySet<PartId>> FindAsync(ContentDbContext database, Guid articleId, IReadOnlyCollection<PartId> parts, CancellationToken cancellationToken)
    {
        var ids = parts.Select(part => part.Id).ToArray();
        var found = await database.FormerParts.AsNoTracking().Where(part => part.ArticleId == articleId && ids.Contains(part.Id)).ToListAsync(cancellationToken);
        return found.Select(part => new PartId(part.Kind, part.Id)).ToHashSet();
    }
}
