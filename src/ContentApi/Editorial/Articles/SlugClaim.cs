using ContentApi.Core.Articles;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Claims a slug for an article. Whoever asks for the same one at the same time waits for the other's transaction to end.</summary>
internal static class SlugClaim
{
    /// <summary>True when the slug is now the article's; false when another article has or had it.</summary>
    public static async Task<bool> TryAsync(ContentDbContext database, string slug, Guid articleId, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync($"INSERT INTO editorial.slugs (slug, article_id) VALUES ({slug}, {articleId}) ON CONFLICT DO NOTHING", cancellationToken) == 1;

    /// <summary>True when the slug is now the article's, or always was; false when another article has or had it.</summary>
    public static async Task<bool> TakeAsync(ContentDbContext database, string slug, Guid articleId, CancellationToken cancellationToken) =>
        await TryAsync(database, slug, articleId, cancellationToken) || await database.ClaimedSlugs.AnyAsync(claim => claim.Slug == slug && claim.ArticleId == articleId, cancellationToken);

    /// <summary>Claims the slug, or where it is taken the first free one of slug-2, slug-3, ...</summary>
    public static async Task<string> FirstFreeAsync(ContentDbContext database, string slug, Guid articleId, CancellationToken cancellationToken)
    {
        if (await TryAsync(database, slug, articleId, cancellationToken))
            return slug;
        var stem = Slug.Numbered(slug, 2)[..^1];
        var taken = (await database.ClaimedSlugs.Where(claim => claim.Slug.StartsWith(stem)).Select(claim => claim.Slug).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        for (var number = 2; ; number++)
        {
            var candidate = Slug.Numbered(slug, number);
            if (!taken.Contains(candidate) && await TryAsync(database, candidate, articleId, cancellationToken))
                return candidate;
        }
    }
}
