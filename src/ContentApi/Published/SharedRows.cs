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

    /// <summary>Ids of what an article shares that is about to stand before the public.</summary>
    public static HashSet<Guid> Of(PublishedArticle row) => [.. TermsOf(row), .. WorksOf(row), row.TranslationGroupId];

    /// <summary>Makes the terms and works public that an article refers to.</summary>
    public static Task ShowAsync(ContentDbContext database, PublishedArticle row, CancellationToken cancellationToken) =>
        ShowAsync(database, [.. TermsOf(row)], [.. WorksOf(row)], cancellationToken);

    /// <summary>Makes terms and works public.</summary>
    public static async Task ShowAsync(ContentDbContext database, Guid[] terms, Guid[] works, CancellationToken cancellationToken)
    {
        await ShownTerms.PutAsync(database, terms, cancellationToken);
        await database.Database.ExecuteSqlAsync($"INSERT INTO published.works (id, cited_by) SELECT id, 0 FROM unnest({works}) AS cited (id) ON CONFLICT DO NOTHING", cancellationToken);
    }

    /// <summary>Counts one article more for what it shares now and did not before, and one less for what it shared before; has its works say what the first published citation of each says.</summary>
    public static async Task RecountAsync(ContentDbContext database, HashSet<Guid> before, HashSet<Guid> after, CancellationToken cancellationToken)
    {
        var (more, less) = (after.Except(before).ToArray(), before.Except(after).ToArray());
        await database.Database.ExecuteSqlAsync($"UPDATE published.terms SET article_count = article_count + CASE WHEN id = ANY ({more}) THEN 1 ELSE -1 END WHERE id = ANY ({more} || {less})", cancellationToken);
        await database.Database.ExecuteSqlAsync($"UPDATE published.works SET cited_by = cited_by + CASE WHEN id = ANY ({more}) THEN 1 ELSE -1 END WHERE id = ANY ({more} || {less})", cancellationToken);
        await DescribeWorksAsync(database, [.. before.Union(after)], cancellationToken);
    }

    /// <summary>Counts all articles again that share these: for more of them than one.</summary>
    public static async Task RecountAllAsync(ContentDbContext database, IReadOnlySet<Guid> shared, CancellationToken cancellationToken)
    {
        var ids = shared.ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE published.terms SET article_count = counted.articles
             FROM (SELECT id, (SELECT count(*) FROM published.article_terms WHERE term_id = given.id)::int AS articles FROM unnest({ids}) AS given (id)) counted
             WHERE terms.id = counted.id AND terms.article_count <> counted.articles
             """, cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE published.works SET cited_by = counted.articles
             FROM (SELECT id, (SELECT count(DISTINCT article_id) FROM published.citations WHERE work_id = given.id)::int AS articles FROM unnest({ids}) AS given (id)) counted
             WHERE works.id = counted.id AND works.cited_by <> counted.articles
             """, cancellationToken);
        await DescribeWorksAsync(database, ids, cancellationToken);
    }

    private static Task DescribeWorksAsync(ContentDbContext database, Guid[] ids, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         UPDATE published.works SET csl = said.csl, doi = said.doi, year = said.year, authors = said.authors
         FROM unnest({ids}) AS given (id)
         LEFT JOIN LATERAL (SELECT csl, doi, year, authors FROM published.citations WHERE work_id = given.id ORDER BY published_at, article_id, ordinal DESC LIMIT 1) said ON true
         WHERE works.id = given.id AND works.csl IS DISTINCT FROM said.csl
         """, cancellationToken);

    /// <summary>Ids of the terms that an article names.</summary>
    public static IEnumerable<Guid> TermsOf(PublishedArticle row) => row.Terms.Select(term => term.TermId);

    /// <summary>Ids of the works that it cites.</summary>
    public static IEnumerable<Guid> WorksOf(PublishedArticle row) => row.Citations.Select(citation => citation.WorkId).OfType<Guid>().Distinct();
}
