using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Vocabulary;

/// <summary>Terms as rows: a term is public while a published article names it. $1 is the kind.</summary>
internal static class TermItems
{
    public const string Columns = "terms.id, terms.slug, terms.name, terms.article_count";
    public const string From = "published.terms WHERE terms.kind = $1 AND terms.article_count > 0";

    public static byte[] Read(NpgsqlDataReader reader, int first) => JsonSerializer.SerializeToUtf8Bytes(
        new TermItem { Id = reader.GetGuid(first), Slug = reader.GetString(first + 1), Name = reader.GetString(first + 2), ArticleCount = reader.GetInt32(first + 3) }, ContentJson.Options);
}

/// <summary>The kind of term that an endpoint is about, as its metadata.</summary>
internal sealed record TermsOf(TermKind Kind)
{
    public static TermKind KindOf(HttpContext http) => http.GetEndpoint()!.Metadata.GetRequiredMetadata<TermsOf>().Kind;
}
