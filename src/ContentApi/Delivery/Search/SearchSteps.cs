namespace ContentApi.Delivery.Search;

/// <summary>
/// The way through what is searched, in SQL: from the newest back in steps, each about as long as all those before it, so that whoever has found enough need not
/// look at the rest. A step is some blocks of days; the index has the blocks that each row is in, of 1, 4, 16, ... 4096 days.
/// </summary>
internal static class SearchSteps
{
    /// <summary>The first goes back 2^3 days, and the one before the last 2^14, or 45 years: the last is the rest, in blocks of 4096 days.</summary>
    private const int First = 3, Last = 15;

    /// <summary>The steps between the oldest and the newest, or within these times, for WITH.</summary>
    /// <param name="from">Parameter that holds the earliest time that is wanted; null is any.</param>
    /// <param name="to">The same of the latest.</param>
    public static string Between(string? from, string? to) => $"""
        span AS MATERIALIZED (
            SELECT published.search_day(greatest((SELECT min(published_at) FROM published.articles), {from ?? "NULL"})) AS oldest,
                published.search_day(least((SELECT max(published_at) FROM published.articles), {to ?? "NULL"})) AS newest
        ),
        {OfSpan}
        """;

    /// <summary>
    /// The steps between two days. The n-th goes back 2^n days, and on to the beginning of a block of a quarter to a half of that: it is made of the longest blocks that the step before
    /// ends with too, a dozen at most.
    /// </summary>
    public static readonly string OfSpan = $"""
        steps AS MATERIALIZED (
            SELECT step, level, greatest(first, oldest) >> 2 * level AS first_block, (following >> 2 * level) - 1 AS last_block
            FROM (
                SELECT step, (step - 2) / 2 AS level, oldest,
                    CASE step WHEN {Last} THEN oldest ELSE ((newest - (1 << step)) >> (step - 1) / 2 * 2) << (step - 1) / 2 * 2 END AS first,
                    CASE step WHEN {First} THEN newest + 1 ELSE ((newest - (1 << step - 1)) >> (step - 2) / 2 * 2) << (step - 2) / 2 * 2 END AS following
                FROM span CROSS JOIN generate_series({First}, {Last}) AS step
            ) measured
            WHERE following > oldest ORDER BY step
        )
        """;

    /// <summary>All of it, for WITH.</summary>
    public static readonly string All = Between(from: null, to: null);

    /// <summary>That a row called <c>item</c> is in a step and in a language, by the index.</summary>
    public static string Holds(string language) => $"""
        published.search_blocks(item.language, item.published_at) &&
            ARRAY(SELECT published.search_block({language}, steps.level, block) FROM generate_series(steps.first_block, steps.last_block) AS block)
        """;
}
