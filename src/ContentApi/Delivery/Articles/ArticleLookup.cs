using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

/// <summary>Articles by what a URL calls them: their id or their slug.</summary>
internal static class ArticleLookup
{
    /// <summary>The condition in SQL that finds the row, and the value of its parameter <c>$1</c>.</summary>
    public static (string Condition, object Value) ByIdOrSlug(string idOrSlug, string idColumn = "id") =>
        Guid.TryParseExact(idOrSlug, "D", out var id) ? ($"{idColumn} = $1", id) : ("slug = $1", idOrSlug);

    /// <summary>The id of a published article; null when there is none such.</summary>
    public static async Task<Guid?> IdAsync(DeliveryDatabase database, string idOrSlug, CancellationToken cancellationToken)
    {
        var (condition, value) = ByIdOrSlug(idOrSlug);
        await using var command = database.Command($"SELECT id FROM published.articles WHERE {condition}", value);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>
    /// The condition in SQL on <c>published.articles article</c> that finds the article or, where a locale is asked for, the translation of it that the locale
    /// selects: the best that RFC 4647's lookup finds, else the article itself.
    /// </summary>
    /// <param name="idOrSlug">What the URL calls the article: the parameter <c>$1</c>.</param>
    /// <param name="locale">The language range; null for the article itself.</param>
    /// <param name="first">Number of the next parameter, after those that the query has already.</param>
    /// <returns>The condition, the value of <c>$1</c>, and the values of the parameters from <paramref name="first"/> on.</returns>
    public static (string Condition, object Value, object[] More) Translated(string idOrSlug, string? locale, int first)
    {
        var (condition, value) = ByIdOrSlug(idOrSlug);
        if (locale is null)
            return ($"article.{condition}", value, []);
        var chosen = $"""
            article.id = (
                SELECT other.id FROM published.articles named JOIN published.articles other USING (translation_group_id)
                CROSS JOIN LATERAL (SELECT array_position(${first}, lower(other.locale COLLATE "C")) AS place) lookup
                WHERE named.{condition} AND (other.id = named.id OR lookup.place IS NOT NULL)
                ORDER BY lookup.place, other.id <> named.id, other.id LIMIT 1)
            """;
        return (chosen, value, [LanguageRange.Lookup(locale).ToArray()]);
    }

    /// <summary>Why there is no such article: it never was public, or it is not any more.</summary>
    public static async Task<ProblemHttpResult> MissingAsync(DeliveryDatabase database, string idOrSlug, CancellationToken cancellationToken)
    {
        var (condition, value) = ByIdOrSlug(idOrSlug, "article_id");
        await using var command = database.Command($"SELECT reason FROM published.tombstones WHERE {condition}", value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound("article", idOrSlug);
        return Problem.Of(ProblemType.Gone, reader.IsDBNull(0) ? "The article was unpublished." : $"The article was unpublished: {reader.GetString(0)}");
    }
}
