using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

/// <summary>The parts of one article, read in one statement with the article that they are part of: their entity tag is the article's.</summary>
internal static class ArticleParts
{
    /// <summary>Answers with every row of a table that is part of the article, as printed.</summary>
    public static async Task<Results<Rendered<Page<T>>, ProblemHttpResult>> ListAsync<T>(
        string idOrSlug, string table, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await ReadAsync(idOrSlug, table, "part.ordinal", request, database, cancellationToken) is not { } article)
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        return article.Answer<Page<T>>(article.IsKnown ? (ReadOnlyMemory<byte>?)null : PageBytes.Write(article.Bodies, new(article.Bodies.Count, Next: null)));
    }

    /// <summary>The article with its rows of a table; null when none is public by that name.</summary>
    public static async Task<ArticleWithParts?> ReadAsync(string idOrSlug, string table, string order, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (condition, value) = ArticleLookup.ByIdOrSlug(idOrSlug);
        await using var command = database.Command(
            $"""
             SELECT article.id, article.entity_tag, article.rendered_at, article.locale, article.entity_tag = ANY ($2), part.body
             FROM published.articles article LEFT JOIN {table} part ON part.article_id = article.id AND article.entity_tag <> ALL ($2)
             WHERE article.{condition} ORDER BY {order}
             """, value, EntityTag.Known(request, way: ""));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var article = new ArticleWithParts(reader.GetGuid(0), reader.GetString(1), reader.GetDateTime(2), reader.GetString(3), reader.GetBoolean(4), []);
        do
        {
            if (PublishedItem.BytesOrNull(reader, 5) is { } body)
                article.Bodies.Add(body);
        }
        while (await reader.ReadAsync(cancellationToken));
        return article;
    }
}

/// <summary>An article and the JSON of its parts; they were not loaded if it is known that the caller has this version.</summary>
internal sealed record ArticleWithParts(Guid Id, string EntityTag, DateTime RenderedAt, string Locale, bool IsKnown, List<ReadOnlyMemory<byte>> Bodies)
{
    public Rendered<T> Answer<T>(ReadOnlyMemory<byte>? body) => new(body, EntityTag) { LastModified = RenderedAt, Locale = Locale, MadeOf = [Id] };
}
