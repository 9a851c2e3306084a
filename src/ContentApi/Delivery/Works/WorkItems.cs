using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Works;

/// <summary>Works as rows: a work is public while a published article cites it.</summary>
internal static class WorkItems
{
    public const string Columns = "works.id, works.csl, works.cited_by";
    public const string From = "published.works WHERE works.cited_by > 0";

    public static byte[] Read(NpgsqlDataReader reader, int first) => JsonSerializer.SerializeToUtf8Bytes(
        new WorkItem
        {
            Id = reader.GetGuid(first),
            Csl = JsonSerializer.Deserialize<CslItem>(reader.GetString(first + 1), ContentJson.Options)!,
            CitedBy = reader.GetInt32(first + 2),
        }, ContentJson.Options);
}
