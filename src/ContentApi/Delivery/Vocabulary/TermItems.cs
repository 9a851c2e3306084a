using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Vocabulary;

/// <summary>Terms as rows: a term is public while a published article names it.</summary>
internal static class TermItems
{
    public const string Columns = "item.id, item.slug, item.name, item.article_count";

    public static readonly ListSource Source = new("(SELECT * FROM published.terms WHERE article_count > 0) item", ArticleId: null);

    public static readonly ListSort Sort = new(
        [new("name", SortType.Text, _ => "item.name"), new("articleCount", SortType.Number, _ => "item.article_count")],
        new TieBreaker(SortType.Id, _ => "item.id"));

    public static ListItem Read(NpgsqlDataReader reader, int first) => ListItem.Of(JsonSerializer.SerializeToUtf8Bytes(
        new TermItem { Id = reader.GetGuid(first), Slug = reader.GetString(first + 1), Name = reader.GetString(first + 2), ArticleCount = reader.GetInt32(first + 3) }, ContentJson.Options));
}

/// <summary>The kind of term that an endpoint is about, as its metadata.</summary>
internal sealed record TermsOf(TermKind Kind)
{
    public static TermKind KindOf(HttpContext http) => http.GetEndpoint()!.Metadata.GetRequiredMetadata<TermsOf>().Kind;
}
