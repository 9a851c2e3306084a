using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The slugs that articles were public under before, which lead to where they are now.</summary>
internal static class FormerSlugs
{
    /// <summary>Keeps the slug that an article had, if it has another now; one that it takes up again leads nowhere else any more.</summary>
    public static async Task KeepAsync(ContentDbContext database, Guid articleId, string? before, string now, CancellationToken cancellationToken)
    {
        if (before is null || before == now)
            return;
        await database.Database.ExecuteSqlAsync($"DELETE FROM published.former_slugs WHERE slug = {now}", cancellationToken);
        await database.Database.ExecuteSqlAsync($"INSERT INTO published.former_slugs (slug, article_id) VALUES ({before}, {articleId}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}
