using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticleCorrections
{
    public static async Task<Results<Rendered<Page<CorrectionItem>>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (condition, value) = ArticleLookup.ByIdOrSlug(idOrSlug, "article.id");
        await using var command = database.Command(
            $"""
             SELECT {ServedArticle.Columns}, correction.id, correction.at, correction.revision, correction.what, correction.why
             FROM published.articles article LEFT JOIN published.corrections correction ON correction.article_id = article.id
             WHERE {condition} ORDER BY correction.at DESC, correction.id DESC
             """, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return await ArticleLookup.MissingAsync<Page<CorrectionItem>>(database, http, idOrSlug, cancellationToken);
        const int Id = ServedArticle.Count, At = Id + 1, Revision = Id + 2, What = Id + 3, Why = Id + 4;
        var article = ServedArticle.Read(reader);
        var corrections = new List<CorrectionItem>();
        do
        {
            if (!reader.IsDBNull(Id))
                corrections.Add(new() { Id = reader.GetGuid(Id), At = reader.GetDateTime(At), Revision = reader.GetInt32(Revision), What = reader.GetString(What), Why = PublishedItem.TextOrNull(reader, Why) });
        }
        while (await reader.ReadAsync(cancellationToken));
        var body = JsonSerializer.SerializeToUtf8Bytes(new Page<CorrectionItem> { Data = corrections, Info = new(corrections.Count, Next: null) }, ContentJson.Options);
        var changed = corrections is [var latest, ..] && latest.At > article.RenderedAt ? article with { RenderedAt = latest.At } : article;
        return changed.Answer<Page<CorrectionItem>>(body, EntityTag.OfBytes(body));
    }
}
