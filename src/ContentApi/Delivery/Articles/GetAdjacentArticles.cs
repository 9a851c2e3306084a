using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class GetAdjacentArticles
{
    private static readonly string Sql = $"""
        SELECT 'previous' AS side, found.* FROM published.articles here, LATERAL ({Neighbour("<", "DESC")}) found WHERE here.id = $1
        UNION ALL
        SELECT 'next', found.* FROM published.articles here, LATERAL ({Neighbour(">", "ASC")}) found WHERE here.id = $1
        """;

    public static async Task<Results<Rendered<AdjacentArticles>, ProblemHttpResult>> Handle(string idOrSlug, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is not { } articleId)
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        await using var command = database.Command(Sql, articleId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var adjacent = new AdjacentArticles(null, null);
        while (await reader.ReadAsync(cancellationToken))
        {
            var article = new ArticleReference { Id = reader.GetGuid(1), Slug = reader.GetString(2), Locale = reader.GetString(3), Title = reader.GetString(4), PublishedAt = reader.GetDateTime(5) };
            adjacent = reader.GetString(0) == "previous" ? adjacent with { Previous = article } : adjacent with { Next = article };
        }
        var body = JsonSerializer.SerializeToUtf8Bytes(adjacent, ContentJson.Options);
        return new Rendered<AdjacentArticles>(body, EntityTag.OfBytes(body));
    }

    private static string Neighbour(string beyond, string direction) => $"""
        SELECT id, slug, locale, title, published_at FROM published.articles other
        WHERE other.publication_id IS NOT DISTINCT FROM here.publication_id AND other.locale = here.locale AND (other.published_at, other.id) {beyond} (here.published_at, here.id)
        ORDER BY other.published_at {direction}, other.id {direction} LIMIT 1
        """;
}
