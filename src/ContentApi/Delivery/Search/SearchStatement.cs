using ContentApi.Delivery.Lists;
using ContentApi.Http.Paging;

namespace ContentApi.Delivery.Search;

/// <summary>The one statement that a search takes: what matches, its rank, a page of it with highlights, and the facets of all of it.</summary>
internal static class SearchStatement
{
    /// <summary>How many matches are ranked and counted at most, the newest: a query for the commonest words costs no more than this.</summary>
    public const int MaximumHits = 2000;

    /// <summary>How many that are older are added to these, if their title alone matches: they may be what is looked for.</summary>
    public const int MaximumTitles = 500;

    /// <summary>
    /// What a hit counts: in the body, a heading, the summary, the title; and in the reference list, for which PostgreSQL has no fifth label. However often a word
    /// stands in one of them, ts_rank gives it less than a single place in the next: at most its weight, and at least 0.6 of it.
    /// </summary>
    private const string Weights = "{0.1, 0.2, 0.4, 1}", CitedWeights = "{0.05, 0.05, 0.05, 0.05}";

    /// <summary>How much of a text is looked through for passages, in characters: ts_headline parses it anew for every hit of the page.</summary>
    private const int PassageLength = 20_000;

    public static string Sql(ListFilters filters, PageRequest page, Keyset order) => $"""
        WITH RECURSIVE {SearchMatch.Languages},
        {SearchMatch.Queries($"${filters.Parameters.Count + 1}")},
        {SearchSteps.Between(filters.PublishedFrom, filters.PublishedTo)},
        newest AS MATERIALIZED ({Ranked("steps", SearchMatch.Condition, filters, MaximumHits)}),
        titled AS MATERIALIZED ({Ranked(StepsLeft, SearchMatch.TitleCondition + OlderThanNewest, filters, MaximumTitles)}),
        hits AS (SELECT * FROM newest UNION ALL SELECT * FROM titled),
        page AS MATERIALIZED (
            SELECT *, row_number() OVER (ORDER BY {order.OrderBy}) AS place
            FROM hits {(page.After is null ? "" : "WHERE " + order.After(filters.Parameters.Count + 2))} ORDER BY {order.OrderBy} LIMIT {page.Rows}
        )
        (SELECT hit.type, hit.score, hit.id, {Passage("title", page, "HighlightAll=true")}, {Passage("summary", page)},
            {Passage("headings", page, "MaxFragments=3, MaxWords=12, MinWords=1")}, {Passage("body", page)}, {Passage("citations", page)},
            entry.headings, entry.citations, article.id, article.slug, article.locale, article.title, article.published_at, article.next_transition_at
         FROM page hit JOIN published.search_entries entry ON entry.id = hit.id JOIN published.articles article ON article.id = hit.article_id
         ORDER BY hit.score DESC, hit.id DESC)
        UNION ALL
        SELECT 'hits', count(*), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM hits
        {(page.After is null ? Facets : "")}
        """;

    private const string Facets = """
        UNION ALL
        SELECT kind, count, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, slug, NULL, name, NULL, NULL
        FROM (
            SELECT kind, slug, name, count, row_number() OVER (PARTITION BY kind ORDER BY count DESC, name, slug) AS place
            FROM (
                SELECT term.kind, term.slug, term.name, named.count
                FROM (SELECT term_id, count(*) FROM hits, unnest(term_ids) AS term_id GROUP BY term_id) named JOIN published.terms term ON term.id = named.term_id
                WHERE term.kind <> 'author'
                UNION ALL
                SELECT 'year', year, year, count(*) FROM (SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY') AS year FROM hits) published GROUP BY year
            ) counted
        ) ranked
        WHERE place <= 20
        """;

    /// <summary>The steps that are left once the newest are as many as are ranked; none before.</summary>
    private static readonly string StepsLeft = $"(SELECT * FROM steps WHERE step >= (SELECT max(step) FROM newest HAVING count(*) = {MaximumHits}) ORDER BY step) steps";

    private const string OlderThanNewest = " AND (item.published_at, item.id) < (SELECT published_at, id FROM newest ORDER BY published_at, id LIMIT 1)";

    /// <summary>The newest that a condition holds for, in all languages, with what they count.</summary>
    private static string Ranked(string steps, string condition, ListFilters filters, int limit) => $"""
        SELECT id, article_id, type, published_at, term_ids, configuration, query, step,
            (ts_rank('{Weights}', words, wanted) + ts_rank('{CitedWeights}', cited, wanted))::float8 AS score
        FROM (
            SELECT matching.* FROM {steps} CROSS JOIN LATERAL (
                SELECT item.*, queries.configuration, queries.query, queries.wanted, steps.step
                FROM queries CROSS JOIN LATERAL (
                    SELECT item.id, item.article_id, item.type, item.published_at, item.term_ids, item.words, item.cited
                    FROM {filters.Source.From} WHERE {SearchSteps.Holds("queries.language")} AND {condition} AND {filters.Condition} OFFSET 0
                ) item
                ORDER BY item.published_at DESC, item.id DESC LIMIT {limit}
            ) matching
            LIMIT {limit}
        ) matching
        """;

    /// <summary>Passages of the page's own rows: one more is read to see whether there is a next page.</summary>
    private static string Passage(string column, PageRequest page, string options = "MaxFragments=2, MaxWords=30, MinWords=12") =>
        $"CASE WHEN entry.{column} <> '' AND hit.place <= {page.Limit} THEN ts_headline(hit.configuration, left(entry.{column}, {PassageLength}), hit.query, '{SearchMarks.Options}, {options}') END";
}
