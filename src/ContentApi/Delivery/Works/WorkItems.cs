using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Works;

/// <summary>Works as rows: a work is public while a published citation refers to it, and says what the first of those says.</summary>
internal static class WorkItems
{
    public const string Columns = "works.id, said.csl, cited.articles";
    public const string From = """
        published.works
        CROSS JOIN LATERAL (SELECT csl FROM published.citations WHERE work_id = works.id ORDER BY published_at, id LIMIT 1) said
        CROSS JOIN LATERAL (SELECT count(DISTINCT article_id)::int AS articles FROM published.citations WHERE work_id = works.id) cited
        WHERE true
        """;

    public static byte[] Read(NpgsqlDataReader reader, int first) => JsonSerializer.SerializeToUtf8Bytes(
        new WorkItem
        {
            Id = reader.GetGuid(first),
            Csl = JsonSerializer.Deserialize<CslItem>(reader.GetString(first + 1), ContentJson.Options)!,
            CitedBy = reader.GetInt32(first + 2),
        }, ContentJson.Options);
}
