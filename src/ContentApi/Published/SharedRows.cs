using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>What published articles share: terms, works and translation groups. The caller holds the turn of <see cref="ChangeLog.TakeTurnAsync"/>, so nobody else counts meanwhile.</summary>
internal static class SharedRows
{
    /// <summary>Ids of what an article shares as it stands before the public; empty when it does not.</summary>
    public static async Task<HashSet<Guid>> OfPublishedAsync(ContentDbContext database, Guid articleId, CancellationToken cancellationToken) => [.. await database.Database.SqlQuery<Guid>(
        $"""
         SELECT term_id AS "Value" FROM published.article_terms WHERE article_id = {articleId}
         UNION SELECT work_id FROM published.citations WHERE article_id = {articleId} AND work_id IS NOT NULL
         UNION SELECT translation_group_id FROM published.articles WHERE id = {articleId}
         """).ToListAsync(cancellationToken)];

    /// <summary>Makes the terms and works public that an article refers to; returns the ids of all that it shares.</summary>
    public static async Task<IEnumerable<Guid>> ShowAsync(ContentDbContext database, PublishedArticle row, CancellationToken cancellationToken)
    {
        var terms = row.Terms.Select(term => term.TermId).ToArray();
        var works = row.Citations.Select(citation => citation.WorkId).OfType<Guid>().Distinct().ToArray();
        await ShowAsync(database, terms, works, cancellationToken);
        return [.. terms, .. works, row.TranslationGroupId];
    }

    /// <summary>Makes terms and works public, without counting them.</summary>
    public static async Task ShowAsync(ContentDbContext database, Guid[] terms, Guid[] works, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO published.terms (id, kind, slug, name, article_count)
             SELECT id, kind, slug, name, 0 FROM editorial.terms WHERE id = ANY ({terms})
             ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name
             WHERE (terms.slug, terms.name) IS DISTINCT FROM (excluded.slug, excluded.name)
             """, cancellationToken);
        await database.Database.ExecuteSqlAsync($"INSERT INTO published.works (id, cited_by) SELECT id, 0 FROM unnest({works}) AS cited (id) ON CONFLICT DO NOTHING", cancellationToken);
    }

    /// <summary>Counts again how many articles name each term and cite each work, and has each work say what the first published citation of it says.</summary>
    public static async Task RefreshAsync(ContentDbContext database, IReadOnlySet<Guid> shared, CancellationToken cancellationToken)
    {
        var ids = shared.ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE published.terms SET article_count = counted.articles
             FROM (SELECT given.id, (SELECT count(*) FROM published.article_terms WHERE term_id = given.id)::int AS articles FROM unnest({ids}) AS given (id)) counted
             WHERE terms.id = counted.id AND terms.article_count <> counted.articles
             """, cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE published.works SET cited_by = counted.articles, csl = said.csl, doi = said.doi, year = said.year, authors = said.authors
             FROM (SELECT given.id, (SELECT count(DISTINCT article_id) FROM published.citations WHERE work_id = given.id)::int AS articles FROM unnest({ids}) AS given (id)) counted
             LEFT JOIN LATERAL (SELECT csl, doi, year, authors FROM published.citations WHERE work_id = counted.id ORDER BY published_at, id LIMIT 1) said ON true
             WHERE works.id = counted.id
             """, cancellationToken);
    }
}
