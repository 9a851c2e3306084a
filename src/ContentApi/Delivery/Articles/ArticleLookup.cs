using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
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

    /// <summary>Where an article is read.</summary>
    public static string Path(string slug) => $"/v1/articles/{Uri.EscapeDataString(slug)}";

    /// <summary>
    /// The condition in SQL on <c>published.articles article</c> that finds the article or, where a locale is asked for, the translation of it that the locale
    /// selects: the best that RFC 4647's lookup finds, else the best that it finds for the fallback languages of the article's publication, one after the other,
    /// else the article itself.
    /// </summary>
    /// <param name="idOrSlug">What the URL calls the article: the parameter <c>$1</c>.</param>
    /// <param name="locale">The language range; null for the article itself.</param>
    /// <param name="first">Number of the next parameter, after those that the query has already.</param>
    /// <returns>The condition, the value of <c>$1</c>, the values of the parameters from <paramref name="first"/> on, and a column with the publication whose fallback languages count.</returns>
    public static (string Condition, object Value, object[] More, string ChosenBy) Translated(string idOrSlug, string? locale, int first)
    {
        var (condition, value) = ByIdOrSlug(idOrSlug);
        if (locale is null)
            return ($"article.{condition}", value, [], "NULL::uuid");
        var chosen = $"""
            article.id = (
                SELECT other.id FROM published.articles named LEFT JOIN published.terms publication ON publication.id = named.publication_id
                JOIN published.articles other USING (translation_group_id)
                CROSS JOIN LATERAL (SELECT array_position(${first}, lower(other.locale COLLATE "C")) AS place) lookup
                CROSS JOIN LATERAL (
                    SELECT min(chain.place) AS place FROM unnest(publication.fallback_locales) WITH ORDINALITY chain (locale, place)
                    WHERE lower(chain.locale) = lower(other.locale) OR lower(chain.locale) LIKE lower(other.locale) || '-%') fallback
                WHERE named.{condition} AND (other.id = named.id OR lookup.place IS NOT NULL OR fallback.place IS NOT NULL)
                ORDER BY lookup.place, fallback.place, length(other.locale) DESC, other.id <> named.id, other.id DESC LIMIT 1)
            """;
        return (chosen, value, [LanguageRange.Lookup(locale).ToArray()], $"(SELECT publication_id FROM published.articles WHERE {condition})");
    }

    /// <summary>What to answer where there is no such article: that it has another slug now, that it was public and is not any more, or that it never was.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> MissingAsync<T>(DeliveryDatabase database, HttpContext http, string idOrSlug, CancellationToken cancellationToken)
    {
        var (condition, value) = ByIdOrSlug(idOrSlug, "article_id");
        var former = value is string ? "UNION ALL SELECT article_id FROM published.former_slugs WHERE slug = $1" : "";
        await using var command = database.Command(
            $"""
             SELECT article.id, article.slug, tombstone.article_id, tombstone.reason, article.next_transition_at
             FROM (SELECT article_id FROM published.tombstones WHERE {condition} {former}) known
             LEFT JOIN published.articles article ON article.id = known.article_id LEFT JOIN published.tombstones tombstone ON tombstone.article_id = known.article_id
             """, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound("article", idOrSlug);
        if (!reader.IsDBNull(0))
        {
            var transition = new NextTransition();
            transition.Read(reader, 4);
            return Moved<T>(http, reader.GetGuid(0), reader.GetString(1), transition);
        }
        if (reader.IsDBNull(2))
            return Problem.NotFound("article", idOrSlug);
        return Problem.Of(ProblemType.Gone, reader.IsDBNull(3) ? "The article was unpublished." : $"The article was unpublished: {reader.GetString(3)}");
    }

    /// <summary>The same address with the article's slug in the place of the one that it had.</summary>
    private static Rendered<T> Moved<T>(HttpContext http, Guid articleId, string slug, NextTransition transition)
    {
        const int AfterSlug = 4;
        var rest = http.Request.Path.Value!.Split('/').Skip(AfterSlug).Select(segment => "/" + segment);
        return new(ReadOnlyMemory<byte>.Empty, EntityTag.OfBytes([]))
        {
            MovedTo = $"{http.Request.PathBase}{Path(slug)}{string.Concat(rest)}{http.Request.QueryString}",
            NextTransitionAt = transition.At,
            MadeOf = [articleId],
        };
    }
}
