namespace ContentApi.Delivery.Search;

/// <summary>The statement that finds what is related to an article ($1), at most $2 articles.</summary>
internal static class RelatedStatement
{
    /// <summary>What fewer articles share says more: 1 for what two share, falling with the logarithm.</summary>
    private static string Rarity(string articles) => $"(ln(3) / ln(1 + greatest({articles}, 2)))::float8";

    /// <summary>
    /// Every thing that the article has brings the newest 100 other articles that have it too: works, then actors and topics, then twelve of its words. Words are
    /// those that it uses most, in its title, summary and headings before all; one that 100 articles or more use tells nothing and is left out,
    /// and one word alone relates no two articles.
    /// Articles in the same language come first, and its own translations are not related but the same.
    /// </summary>
    public static readonly string Sql = $"""
        WITH {SearchSteps.All},
        given AS MATERIALIZED (
            SELECT article.id, article.locale, article.translation_group_id, article.next_transition_at, entry.language, entry.words
            FROM published.articles article LEFT JOIN published.search_entries entry ON entry.id = article.id WHERE article.id = $1
        ),
        words AS MATERIALIZED (
            SELECT word.lexeme FROM given CROSS JOIN LATERAL unnest(given.words) AS word
            WHERE length(word.lexeme) > 3 AND word.lexeme !~ '^[0-9]'
            ORDER BY cardinality(word.positions) + 5 * (CASE WHEN word.weights && ARRAY['A', 'B', 'C'] THEN 1 ELSE 0 END) DESC, word.lexeme LIMIT 12
        ),
        shared AS (
            SELECT 'work' AS kind, NULL::text AS slug, other.article_id, 4 * {Rarity("work.cited_by")} AS score
            FROM (SELECT DISTINCT work_id FROM published.citations WHERE article_id = $1 AND work_id IS NOT NULL) cited
            JOIN published.works work ON work.id = cited.work_id
            CROSS JOIN LATERAL (SELECT DISTINCT article_id FROM (
                SELECT article_id FROM published.citations WHERE work_id = cited.work_id AND article_id <> $1 ORDER BY published_at DESC, article_id DESC, ordinal LIMIT 100
            ) newest) other
            UNION ALL
            SELECT term.kind, term.slug, other.article_id, 2 * {Rarity("term.article_count")}
            FROM published.article_terms named JOIN published.terms term ON term.id = named.term_id AND term.kind IN ('actor', 'topic')
            CROSS JOIN LATERAL (
                SELECT article_id FROM published.article_terms WHERE term_id = term.id AND article_id <> $1 ORDER BY published_at DESC, article_id DESC LIMIT 100
            ) other
            WHERE named.article_id = $1
            UNION ALL
            SELECT 'word', NULL, other.article_id, 0.5 * {Rarity("1 + other.articles")}
            FROM given CROSS JOIN words CROSS JOIN LATERAL (
                SELECT article_id, count(*) OVER () AS articles FROM (
                    SELECT article_id FROM steps CROSS JOIN LATERAL (
                        SELECT item.article_id FROM published.search_entries item
                        WHERE {SearchSteps.Holds("given.language")} AND (item.words || item.cited) @@ quote_literal(words.lexeme)::tsquery
                            AND ARRAY[item.type, item.locale] && ARRAY['article'] AND item.type = 'article' AND item.id <> $1 LIMIT 100
                    ) found LIMIT 100
                ) using_it
            ) other
            WHERE other.articles < 100
        ),
        related AS (
            SELECT article_id, sum(score) AS score, count(*) FILTER (WHERE kind = 'work')::int AS works,
                coalesce(array_agg(slug ORDER BY score DESC, slug) FILTER (WHERE kind = 'actor'), ARRAY[]::text[]) AS actors,
                coalesce(array_agg(slug ORDER BY score DESC, slug) FILTER (WHERE kind = 'topic'), ARRAY[]::text[]) AS topics,
                count(*) FILTER (WHERE kind = 'word') >= 2 AS text
            FROM shared GROUP BY article_id HAVING bool_or(kind <> 'word') OR count(*) >= 2
        )
        SELECT article.id, article.slug, article.locale, article.title, article.published_at, round(related.score::numeric, 4)::float8, works, actors, topics, text,
            least(article.next_transition_at, given.next_transition_at)
        FROM related JOIN published.articles article ON article.id = related.article_id CROSS JOIN given
        WHERE article.translation_group_id <> given.translation_group_id
        ORDER BY article.locale = given.locale DESC, related.score DESC, article.published_at DESC, article.id
        LIMIT $2
        """;
}
