using ContentApi.Data;
using ContentApi.Syndication.Partners;
using Npgsql;

namespace ContentApi.Syndication.Sync;

/// <summary>
/// The one statement that reads a page. It sees one snapshot: the last change of an article that it finds, and the article as it finds it, are the same state.
/// </summary>
internal static class SyncStatement
{
    /// <summary>How many changes a page looks at, or articles without a scenario: one that finds nothing to tell in them is empty, and has a next page.</summary>
    private const int Window = 500;

    /// <summary>From how many bytes on a page has no further item.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Number of the first parameter of the partner's, and of the one that follows them: the time at or before which articles were first published that the partner has.</summary>
    private const int Partner = 11, HadUntil = Partner + 3;

    private const string ShownAnew = "('upsert', 'rerender')", OfArticle = "('upsert', 'rerender', 'delete')", OfScenario = "('estimate', 'resolve')";

    private const string ScenarioWasEstimatedLater = $"SELECT later.number FROM published.changes later WHERE later.article_id = change.article_id AND later.number > change.number AND later.operation IN {OfScenario} AND scenario.id = ANY (later.related_ids) LIMIT 1";
    private const string ArticleChangedLater = $"SELECT later.number FROM published.changes later WHERE later.article_id = change.article_id AND later.number > change.number AND later.operation IN {OfArticle} LIMIT 1";

    /// <summary>A row for each item, or one without: where the log stands, where the window ends, and the item. One item more than the page holds tells that there is a next page.</summary>
    private const string Page = $"""
        page AS (SELECT * FROM item WHERE (key, rank, id) > ($7, $8, $9) ORDER BY key, rank, id LIMIT $4 + 1),
        sized AS (
            SELECT page.*, coalesce(rendering.body, scenario.body) AS body, row_number() OVER by_place AS place, coalesce(sum(octet_length(coalesce(rendering.body, scenario.body))) OVER before_it, 0) AS bytes
            FROM page LEFT JOIN published.renderings rendering ON page.rank = 0 AND page.is_shown AND rendering.article_id = page.id AND rendering.format = 'json'
            LEFT JOIN published.scenarios scenario ON page.rank = 1 AND page.is_shown AND scenario.id = page.id
            WINDOW by_place AS (ORDER BY page.key, page.rank, page.id), before_it AS (ORDER BY page.key, page.rank, page.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
        SELECT log.checked_at, log.number, log.at, log.is_full, log.window_end, place <= $4 AND bytes < $5, key, rank, id, is_shown, revision, sized.at, cause, reason, CASE WHEN place <= $4 AND bytes < $5 THEN body END
        FROM log LEFT JOIN sized ON true ORDER BY key, rank, id
        """;

    /// <summary>Reads on in what is public, by the ids of articles.</summary>
    public static NpgsqlCommand Everything(DeliveryDatabase database, SyncFilter filter, LogPlace? start, ItemPlace after, int limit, DateTime givenAt)
    {
        var articles = filter.Has(SyncType.Article) ? limit + 1 : Window;
        return database.Command(
            $"""
             WITH {SyncFilter.With},
             window_of AS MATERIALIZED (
                 SELECT id, revision, rendered_at FROM published.articles article WHERE id >= $7 AND {filter.IsFollowed("article", Partner)} ORDER BY id LIMIT $10),
             log AS (
                 SELECT (SELECT at FROM published.changes WHERE number = $6) AS checked_at, last.number, last.at, (SELECT count(*) FROM window_of) = $10 AS is_full, (SELECT id FROM window_of ORDER BY id DESC LIMIT 1) AS window_end
                 FROM (VALUES (1)) one LEFT JOIN (SELECT number, at FROM published.changes ORDER BY number DESC LIMIT 1) last ON true),
             item AS ({Items(filter,
                 "SELECT id AS key, 0 AS rank, id, true AS is_shown, revision, rendered_at AS at, NULL AS cause, NULL AS reason FROM window_of",
                 "SELECT article.id AS key, 1 AS rank, scenario.id, true AS is_shown, article.revision, coalesce(scenario.forecast_at, article.rendered_at) AS at, NULL AS cause, NULL AS reason FROM window_of article JOIN published.scenarios scenario ON scenario.article_id = article.id")}),
             {Page}
             """, [.. filter.Parameters, limit, (long)MostBytes, start?.Number ?? 0L, after.Key, after.Rank, after.Id, articles, .. PartnerParameters(filter, givenAt)]);
    }

    /// <summary>
    /// Reads on in the change log. An article, and so a scenario, is told at the last change of it, as it is now. One that is not followed any more is told if the partner
    /// may have it: if it was followed as it was at the end of the partner's last run, or since. Before them comes, under the key 0, what the partner's embargo has let go since then.
    /// </summary>
    public static NpgsqlCommand Changes(DeliveryDatabase database, SyncFilter filter, SyncToken from, LogPlace stood, ItemPlace after, int limit, DateTime givenAt) => database.Command(
        $"""
         WITH {SyncFilter.With},
         window_of AS MATERIALIZED (SELECT number, article_id, operation, revision, reason, at, related_ids FROM published.changes WHERE number >= greatest($7, $10) ORDER BY number LIMIT {Window}),
         log AS (
             SELECT (SELECT at FROM window_of WHERE number = $6) AS checked_at, last.number, last.at, (SELECT count(*) FROM window_of) = {Window} AS is_full, last.number AS window_end
             FROM (VALUES (1)) one LEFT JOIN (SELECT number, at FROM window_of ORDER BY number DESC LIMIT 1) last ON true),
         latest AS MATERIALIZED (
             SELECT change.*, article.id IS NOT NULL AS is_public, article.id IS NOT NULL AND coalesce({filter.IsFollowed("article", Partner)}, false) AS is_shown
             FROM window_of change LEFT JOIN published.articles article ON article.id = change.article_id
             WHERE change.number > $10 AND change.operation IN {OfArticle} AND ({ArticleChangedLater}) IS NULL{(filter.Partner.IsNone ? "" : $" AND (article.id IS NULL OR {PartnerFilter.IsReleased("article", Partner)})")}),
         known AS MATERIALIZED (
             SELECT latest.*, CASE WHEN is_shown THEN 'removed' WHEN is_public THEN 'moved' ELSE 'unpublished' END AS cause FROM latest
             WHERE is_shown OR EXISTS (
                 SELECT 1 FROM published.changes earlier WHERE earlier.article_id = latest.article_id AND earlier.number < latest.number AND earlier.operation IN {ShownAnew} AND {filter.WasFollowed("earlier", Partner)}
                     AND earlier.number >= coalesce((SELECT max(number) FROM published.changes had WHERE had.article_id = latest.article_id AND had.number <= $10 AND had.operation IN {OfArticle}), 0))),
         released AS MATERIALIZED ({Released(filter)}),
         item AS ({Items(filter,
             "SELECT number AS key, 0 AS rank, article_id AS id, is_shown, revision, at, cause, reason FROM known UNION ALL SELECT 0, 0, id, true, revision, rendered_at, NULL, NULL FROM released",
             $"""
              SELECT number AS key, 1 AS rank, scenario.id, is_shown, revision, at, cause, reason FROM known change JOIN published.scenarios scenario USING (article_id)
              WHERE NOT is_shown OR ({ScenarioWasEstimatedLater}) IS NULL
              UNION ALL
              SELECT known.number, 1, former.scenario_id, false, revision, at, cause, reason FROM known JOIN published.former_scenarios former ON former.article_id = known.article_id AND former.number > $10
              UNION ALL
              SELECT 0, 1, scenario.id, true, released.revision, coalesce(scenario.forecast_at, released.rendered_at), NULL, NULL FROM released JOIN published.scenarios scenario ON scenario.article_id = released.id
              UNION ALL
              SELECT change.number, 1, scenario.id, true, change.revision, change.at, NULL, NULL
              FROM window_of change JOIN published.articles article ON article.id = change.article_id AND {filter.IsFollowed("article", Partner)}
              JOIN published.scenarios scenario ON scenario.article_id = change.article_id AND scenario.id = ANY (change.related_ids)
              WHERE change.number > $10 AND change.operation IN {OfScenario} AND ({ArticleChangedLater}) IS NULL AND ({ScenarioWasEstimatedLater}) IS NULL
              """)}),
         {Page}
         """, [.. filter.Parameters, limit, (long)MostBytes, stood.Number, after.Key, after.Rank, after.Id, from.Since.Number,
             .. PartnerParameters(filter, givenAt), .. filter.Partner.HasEmbargo ? (object[])[from.GivenAt - filter.Partner.Embargo] : []]);

    private static object[] PartnerParameters(SyncFilter filter, DateTime givenAt) => filter.Partner.IsNone ? [] : filter.Partner.Parameters(givenAt);

    /// <summary>The articles that the embargo has let go since the partner's last run, and of which no change tells.</summary>
    private static string Released(SyncFilter filter) => !filter.Partner.HasEmbargo ? "SELECT * FROM published.articles WHERE false" : $"""
        SELECT * FROM published.articles article WHERE published_at > ${HadUntil} AND {filter.IsFollowed("article", Partner)}
            AND NOT EXISTS (SELECT FROM published.changes change WHERE change.article_id = article.id AND change.number > $10 AND change.operation IN {OfArticle})
        """;

    private static string Items(SyncFilter filter, string articles, string scenarios) =>
        string.Join(" UNION ALL ", filter.Types.Select(type => type is SyncType.Article ? articles : scenarios));
}
