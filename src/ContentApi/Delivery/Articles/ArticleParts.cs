using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;

namespace ContentApi.Delivery.Articles;

/// <summary>The parts of one article, read in one statement with the article that they are part of: their entity tag is the article's.</summary>
/// <param name="Table">The table whose rows they are.</param>
/// <param name="Path">What the article's URL goes on with.</param>
/// <param name="Order">The order that they are printed in, in SQL.</param>
internal sealed record ArticleParts(string Table, string Path, string Order = "part.ordinal")
{
    /// <summary>The article that the URL and the locale name with its parts; null when none is public.</summary>
    public async Task<ArticleWithParts?> ReadAsync(string idOrSlug, string? locale, PartColumns columns, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (condition, value, ranges, chosenBy) = ArticleLookup.Translated(idOrSlug, locale, first: 3);
        await using var command = database.Command(
            $"""
             SELECT {ServedArticle.Columns}, article.entity_tag, article.entity_tag = ANY ($2), {columns.CitationKeys}, {chosenBy}, {columns.Body}
             FROM published.articles article LEFT JOIN {Table} part ON part.article_id = article.id AND article.entity_tag <> ALL ($2)
             WHERE {condition} ORDER BY {Order}
             """, [value, EntityTag.Known(http.Request, columns.Way), .. ranges]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        const int Tag = ServedArticle.Count, IsKnown = Tag + 1, Keys = Tag + 2, ChosenBy = Tag + 3, Body = Tag + 4;
        var bodies = new List<ReadOnlyMemory<byte>>();
        var article = new ArticleWithParts(
            LocaleParameter.Chosen(http, locale, ServedArticle.Read(reader), reader.IsDBNull(ChosenBy) ? null : reader.GetGuid(ChosenBy), Path), reader.GetString(Tag), PublishedItem.TextOrNull(reader, Keys), reader.GetBoolean(IsKnown) ? null : bodies);
        do
        {
            if (PublishedItem.BytesOrNull(reader, Body) is { } body)
                bodies.Add(body);
        }
        while (await reader.ReadAsync(cancellationToken));
        return article;
    }
}

/// <summary>An article and its parts.</summary>
/// <param name="Article">The article.</param>
/// <param name="EntityTag">Entity tag of the article as JSON.</param>
/// <param name="CitationKeys">Keys of its citations, as JSON; null where they are not needed.</param>
/// <param name="Bodies">The parts; null when they were not loaded, because the caller has this version.</param>
internal sealed record ArticleWithParts(ServedArticle Article, string EntityTag, string? CitationKeys, IReadOnlyList<ReadOnlyMemory<byte>>? Bodies)
{
    /// <summary>The parts as a list, which is whole; null when they were not loaded.</summary>
    public ReadOnlyMemory<byte>? Page => Bodies is null ? (ReadOnlyMemory<byte>?)null : PageBytes.Write(Bodies, new(Bodies.Count, Next: null));
}
