using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class GetAdjacentArticles
{
    // The index on publication, locale and time finds each neighbour, if the publication is compared by "=".
    private static readonly string InPublication = Sql("publication_id = $4"), InNone = Sql("publication_id IS NULL");

    public static async Task<Results<Rendered<AdjacentArticles>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(idOrSlug, database, cancellationToken) is not { } place)
            return await ArticleLookup.MissingAsync<AdjacentArticles>(database, http, idOrSlug, cancellationToken);
        await using var command = place.PublicationId is { } publication
            ? database.Command(InPublication, place.Locale, place.PublishedAt, place.Id, publication)
            : database.Command(InNone, place.Locale, place.PublishedAt, place.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var adjacent = new AdjacentArticles(null, null);
        var transition = place.NextTransition;
        while (await reader.ReadAsync(cancellationToken))
        {
            var article = new ArticleReference { Id = reader.GetGuid(1), Slug = reader.GetString(2), Locale = reader.GetString(3), Title = reader.GetString(4), PublishedAt = reader.GetDateTime(5) };
            transition.Read(reader, 6);
            adjacent = reader.GetString(0) == "previous" ? adjacent with { Previous = article } : adjacent with { Next = article };
        }
        var body = JsonSerializer.SerializeToUtf8Bytes(adjacent, ContentJson.Options);
        return new Rendered<AdjacentArticles>(body, EntityTag.OfBytes(body)) { Locale = place.Locale, NextTransitionAt = transition.At, MadeOf = [place.Id, place.PublicationId ?? SurrogateKey.Any] };
    }

    private static async Task<Place?> PlaceAsync(string idOrSlug, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (condition, value) = ArticleLookup.ByIdOrSlug(idOrSlug);
        await using var command = database.Command($"SELECT id, locale, published_at, publication_id, next_transition_at FROM published.articles WHERE {condition}", value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var transition = new NextTransition();
        transition.Read(reader, 4);
        return new(reader.GetGuid(0), reader.GetString(1), reader.GetDateTime(2), reader.IsDBNull(3) ? null : reader.GetGuid(3), transition);
    }

    private static string Sql(string samePublication) => $"""
        (SELECT 'previous', id, slug, locale, title, published_at, next_transition_at FROM published.articles
         WHERE {samePublication} AND locale = $1 AND (published_at, id) < ($2, $3) ORDER BY published_at DESC, id DESC LIMIT 1)
        UNION ALL
        (SELECT 'next', id, slug, locale, title, published_at, next_transition_at FROM published.articles
         WHERE {samePublication} AND locale = $1 AND (published_at, id) > ($2, $3) ORDER BY published_at, id LIMIT 1)
        """;

    private sealed record Place(Guid Id, string Locale, DateTime PublishedAt, Guid? PublicationId, NextTransition NextTransition);
}
