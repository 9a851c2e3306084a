using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>The terms that the public sees: copies of the vocabulary's.</summary>
internal static class ShownTerms
{
    /// <summary>Copies terms as the vocabulary has them, under the turn of the change log; returns how many are other than before.</summary>
    public static Task<int> PutAsync(ContentDbContext database, Guid[] ids, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO published.terms AS shown (id, kind, slug, name, orcid, code, parent_id, fallback_locales, aliases, alias_slugs, article_count)
         SELECT id, kind, slug, name, orcid, code, parent_id, fallback_locales, named.aliases, named.slugs, 0
         FROM editorial.terms CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(DISTINCT name COLLATE "C") FILTER (WHERE name IS NOT NULL), ARRAY[]::text[]) AS aliases, coalesce(array_agg(slug ORDER BY slug), ARRAY[]::text[]) AS slugs
             FROM editorial.term_aliases WHERE term_id = terms.id
         ) named
         WHERE id = ANY ({ids}) AND merged_into_id IS NULL
         ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name, orcid = excluded.orcid, code = excluded.code, parent_id = excluded.parent_id,
             fallback_locales = excluded.fallback_locales, aliases = excluded.aliases, alias_slugs = excluded.alias_slugs
         WHERE (shown.slug, shown.name, shown.orcid, shown.code, shown.parent_id, shown.fallback_locales, shown.aliases, shown.alias_slugs)
             IS DISTINCT FROM (excluded.slug, excluded.name, excluded.orcid, excluded.code, excluded.parent_id, excluded.fallback_locales, excluded.aliases, excluded.alias_slugs)
         """, cancellationToken);

    /// <summary>
    /// Brings the copy of a term up to date, if there is one, in a transaction of its own. What shows the term is told by a change of the newest article that names
    /// it, whose bytes stay; articles that say its name are rendered anew by others.
    /// </summary>
    public static async Task RenewAsync(ContentDbContext database, Guid id, DateTime at, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        if (!await database.Set<PublishedTerm>().AnyAsync(term => term.Id == id, cancellationToken) || await PutAsync(database, [id], cancellationToken) == 0)
            return;
        var article = await database.Set<ArticleTerm>().Where(named => named.TermId == id).OrderByDescending(named => named.PublishedAt).ThenByDescending(named => named.ArticleId)
            .Join(database.Articles, named => named.ArticleId, article => article.Id, (_, article) => new { article.Id, article.Locale, article.PublicationId, article.Revision }).FirstOrDefaultAsync(cancellationToken);
        if (article is not null)
        {
            var below = await database.Set<PublishedTerm>().Where(term => term.ParentId == id).Select(term => term.Id).ToListAsync(cancellationToken);
            await ChangeLog.AppendAsync(database, new(article.Id, article.Locale, article.PublicationId, ChangeOperation.Rerender, article.Revision, Reason: null, at, [id, .. below]), cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }
}
