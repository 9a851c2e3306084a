using ContentApi.Core.Rendering;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace ContentApi.Delivery;

/// <summary>One published part of an article, by its id.</summary>
/// <param name="Article">The article that it is part of.</param>
/// <param name="EntityTag">Entity tag of what is stored.</param>
/// <param name="Body">What is stored; null when it was not loaded, because the caller has it.</param>
/// <param name="CitationKeys">Keys of the article's citations, as JSON; null where they are not needed.</param>
internal sealed record PublishedItem(ServedArticle Article, string EntityTag, ReadOnlyMemory<byte>? Body, string? CitationKeys)
{
    /// <summary>Answers with the JSON of the table's row; a problem when the id is none, or none that is public.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> ByIdAsync<T>(
        string what, string id, string table, BodyFormat format, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken) =>
        await ByIdAsync<T>(what, id, table, format, PartColumns.In(format), request, database, cancellationToken);

    /// <summary>The same, of what is read of the row.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> ByIdAsync<T>(
        string what, string id, string table, BodyFormat format, PartColumns columns, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken) =>
        await ReadAsync(id, table, columns, request, database, cancellationToken) is { } item
            ? item.Article.Answer<T>(format.Apply(item.Body, item.CitationKeys), item.EntityTag, format.Way())
            : Problem.NotFound(what, id);

    /// <summary>The row; null when the id is none, or none that is public.</summary>
    public static async Task<PublishedItem?> ReadAsync(string id, string table, PartColumns columns, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key))
            return null;
        await using var command = database.Command(
            $"""
             SELECT {ServedArticle.Columns}, {columns.EntityTag}, CASE WHEN ({columns.EntityTag}) = ANY ($2) THEN NULL ELSE {columns.Body} END, {columns.CitationKeys}, {columns.ChangedAt}
             FROM {table} part JOIN published.articles article ON article.id = part.article_id WHERE part.id = $1
             """, key, Http.Conditional.EntityTag.Known(request, columns.Way));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(ServedArticle.Read(reader) with { RenderedAt = reader.GetDateTime(ServedArticle.Count + 3) }, reader.GetString(ServedArticle.Count), BytesOrNull(reader, ServedArticle.Count + 1), TextOrNull(reader, ServedArticle.Count + 2))
            : null;
    }

    /// <summary>The bytes in a column; null where the query left them out because the caller has them.</summary>
    public static ReadOnlyMemory<byte>? BytesOrNull(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? (ReadOnlyMemory<byte>?)null : reader.GetFieldValue<byte[]>(ordinal);

    public static string? TextOrNull(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
