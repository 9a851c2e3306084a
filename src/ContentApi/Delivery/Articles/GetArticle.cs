using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Negotiation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>How the article is wanted.</summary>
/// <param name="Format">Name of a format, for clients that cannot set <c>Accept</c>.</param>
internal sealed record GetArticleQuery([property: FromQuery(Name = "format")] string? Format);

internal static class GetArticle
{
    public static async Task<Results<Rendered<ArticleRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] GetArticleQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = MediaTypeChoice.Choose(http.Request, query.Format, ArticleFormats.All);
        if (format is null)
            return problem!;
        var (condition, value) = ArticleLookup.ByIdOrSlug(idOrSlug);
        await using var command = database.Command(
            $"""
             SELECT a.id, r.entity_tag, a.rendered_at, a.locale, CASE WHEN r.entity_tag = ANY ($3) THEN NULL ELSE r.body END
             FROM published.articles a JOIN published.renderings r ON r.article_id = a.id AND r.format = $2 WHERE a.{condition}
             """, value, format.Format, EntityTag.Known(http.Request, way: ""));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        return new Rendered<ArticleRepresentation>(PublishedItem.BytesOrNull(reader, 4), reader.GetString(1))
        {
            MediaType = format.MediaType + "; charset=utf-8",
            LastModified = reader.GetDateTime(2),
            Locale = reader.GetString(3),
            VariesByAccept = query.Format is null,
            MadeOf = [reader.GetGuid(0)],
        };
    }
}
