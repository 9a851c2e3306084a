using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Works;

/// <summary>Works as rows: a work is public while a published article cites it.</summary>
internal static class WorkItems
{
    public const string Columns = "item.id, item.csl, item.cited_by";

    public static readonly ListSource Source = new("(SELECT * FROM published.works WHERE cited_by > 0) item", ArticleId: null);

    public static readonly ListSort Sort = new(
        [new("added", SortType.Id, _ => "item.id", Descends: true), new("citedBy", SortType.Number, _ => "item.cited_by"), new("year", SortType.Number, _ => "coalesce(item.year, 0)")],
        new TieBreaker(SortType.Id, _ => "item.id"));

    public static byte[] Read(NpgsqlDataReader reader, int first) => JsonSerializer.SerializeToUtf8Bytes(
        new WorkItem { Id = reader.GetGuid(first), Csl = Csl(reader, first), CitedBy = reader.GetInt32(first + 2) }, ContentJson.Options);

    public static ListItem ReadItem(NpgsqlDataReader reader, int first)
    {
        var body = Read(reader, first);
        return new(EntityTag.OfBytes(body), body);
    }

    /// <summary>The work as a CSL-JSON item that can stand beside any other: its id is the work's, not the key that some article has for it.</summary>
    public static CslItem ReadCsl(NpgsqlDataReader reader, int first) => Csl(reader, first) with { Id = reader.GetGuid(first).ToString("D") };

    private static CslItem Csl(NpgsqlDataReader reader, int first) => JsonSerializer.Deserialize<CslItem>(reader.GetString(first + 1), ContentJson.Options)!;
}
