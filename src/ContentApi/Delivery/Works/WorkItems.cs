using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Works;

/// <summary>Works as rows: a work is public while a published article cites it.</summary>
internal static class WorkItems
{
    private const string Columns = "item.id, item.csl, item.cited_by";

    public static readonly ListSource Source = new("(SELECT * FROM published.works WHERE cited_by > 0) item", ArticleId: null);

    public static readonly ListSort Sort = new(
        [new("added", SortType.Id, _ => "item.id", Descends: true), new("citedBy", SortType.Number, _ => "item.cited_by"), new("year", SortType.Number, _ => "item.sort_year")],
        new TieBreaker(SortType.Id, _ => "item.id"));

    /// <summary>Columns of a work, and what makes an item of them: the API's own JSON, or the CSL-JSON that other formats are written of.</summary>
    public static (string Columns, Func<NpgsqlDataReader, int, ListItem> Item) In(Representation format) =>
        format == ReferenceFormats.Json ? (Columns, Read) : (ReferenceFormats.Csl("item"), ReadCsl);

    public static ListItem Read(NpgsqlDataReader reader, int first) => ListItem.Of(JsonSerializer.SerializeToUtf8Bytes(
        new WorkItem
        {
            Id = reader.GetGuid(first),
            Csl = JsonSerializer.Deserialize<CslItem>(reader.GetString(first + 1), ContentJson.Options)!,
            CitedBy = reader.GetInt32(first + 2),
        }, ContentJson.Options));

    private static ListItem ReadCsl(NpgsqlDataReader reader, int first) => ListItem.Of(reader.GetFieldValue<byte[]>(first));
}
