namespace ContentApi.Delivery.Search;

/// <summary>
/// The way through what is searched, in SQL: from the newest back in steps, each four times as long as those before it, so that whoever has found enough need not
/// look at the rest. A step is some blocks of days; the index has the blocks that each row is in, of 1, 4, 16, ... 4096 days.
/// </summary>
internal static class SearchSteps
{
    /// <summary>Level of the longest blocks: the last step is as many of them as there are.</summary>
    private const int Longest = 6;

    /// <summary>
    /// The steps, for WITH. The n-th goes back to the beginning of the block of 4^n days before that of the newest day: 4^n to 2 * 4^n days, in blocks of the level below.
    /// </summary>
    /// <param name="from">Parameter that holds the earliest time that is wanted; null is any.</param>
    /// <param name="to">The same of the latest.</param>
    public static string Between(string? from, string? to) => $"""
        span AS MATERIALIZED (
            SELECT published.search_day(greatest((SELECT min(published_at) FROM published.articles), {from ?? "NULL"})) AS oldest,
                published.search_day(least((SELECT max(published_at) FROM published.articles), {to ?? "NULL"})) AS newest
        ),
        steps AS MATERIALIZED (
            SELECT step, level, greatest(first, oldest) >> 2 * level AS first_block, (following >> 2 * level) - 1 AS last_block
            FROM (
                SELECT step, least(step - 1, {Longest}) AS level, oldest,
                    CASE step WHEN {Longest + 2} THEN oldest ELSE ((newest >> 2 * step) - 1) << 2 * step END AS first,
                    CASE step WHEN 1 THEN newest + 1 ELSE ((newest >> 2 * step - 2) - 1) << 2 * step - 2 END AS following
                FROM span CROSS JOIN generate_series(1, {Longest + 2}) AS step
            ) measured
            WHERE following > oldest ORDER BY step
        )
        """;

    /// <summary>All of it, for WITH.</summary>
    public static readonly string All = Between(from: null, to: null);

    /// <summary>That a row called <c>item</c> is in a step and in a language, by the index.</summary>
    public static string Holds(string configuration) => $"""
        published.search_blocks(item.configuration, item.published_at) &&
            ARRAY(SELECT published.search_block({configuration}, steps.level, block) FROM generate_series(steps.first_block, steps.last_block) AS block)
        """;
}
