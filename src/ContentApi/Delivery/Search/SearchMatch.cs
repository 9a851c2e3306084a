using ContentApi.Delivery.Lists;
using ContentApi.Published;

namespace ContentApi.Delivery.Search;

/// <summary>What matches a query, in SQL: every row by the query as the language of its article stems it.</summary>
internal static class SearchMatch
{
    /// <summary>The languages that there is content in; the recursion, for WITH RECURSIVE, steps from one value of the index to the next.</summary>
    public const string Languages = """
        languages (language) AS (
            (SELECT language FROM published.search_entries ORDER BY language LIMIT 1)
            UNION ALL
            SELECT (SELECT entry.language FROM published.search_entries entry WHERE entry.language > languages.language ORDER BY entry.language LIMIT 1)
            FROM languages WHERE languages.language IS NOT NULL
        ),
        used AS MATERIALIZED (SELECT language, ('published.' || language)::regconfig AS configuration FROM languages WHERE language IS NOT NULL)
        """;

    /// <summary>That a row called <c>item</c> matches one of <see cref="Queries"/>, by the index on both vectors.</summary>
    public const string Condition = "(item.words || item.cited) @@ queries.query";

    /// <summary>That its title alone matches too. What its other words exclude is looked up in the row: as a condition on the index, the commonest word would slow down the look-up.</summary>
    public const string TitleCondition = "ts_filter(item.words, '{a}') @@ queries.query AND ts_match_vq(item.words || item.cited, queries.query)";

    /// <summary>
    /// The query in each of these languages, and without what it excludes: ts_rank takes an excluded word for one that is missing. One that only excludes finds nothing:
    /// the index could not help, and all the rest is no answer.
    /// </summary>
    public static string Queries(string words) => $"""
        queries AS MATERIALIZED (
            SELECT *, querytree(query)::tsquery AS wanted FROM (SELECT *, websearch_to_tsquery(configuration, {words}) AS query FROM used OFFSET 0) parsed
            WHERE querytree(query) NOT IN ('', 'T')
        )
        """;

    /// <summary>Only articles that match the query.</summary>
    public static void Matching(this ListFilters filters, string? query)
    {
        if (query is null)
            return;
        // Without OFFSET the two would be joined by reading all rows.
        filters.Add(SearchWords.Read(query, filters.Refuse), (source, words) => $"""
            {source.ArticleId} IN (
                WITH RECURSIVE {Languages}, {Queries(words)}
                SELECT found.id FROM queries CROSS JOIN LATERAL (
                    SELECT item.id FROM published.search_entries item
                    WHERE {(source.InStep ? SearchSteps.Holds("queries.language") : "item.language = queries.language")} AND {Condition}
                        AND ARRAY[item.type, item.locale] && ARRAY['article'] AND item.type = 'article' OFFSET 0
                ) found
            )
            """);
        filters.Steps = SearchSteps.Between;
    }
}
