using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace ContentApi.Delivery;

/// <summary>One published part of an article by its id.</summary>
internal static class PublishedItem
{
    /// <summary>Answers with the bytes of the table's row; a problem when the id is none, or none that is public.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> ByIdAsync<T>(string what, string id, string table, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key))
            return Problem.NotFound(what, id);
        await using var command = database.Command(
            $"SELECT article_id, entity_tag, CASE WHEN entity_tag = ANY ($2) THEN NULL ELSE body END FROM {table} WHERE id = $1", key, EntityTag.Known(request, way: ""));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Rendered<T>(BytesOrNull(reader, 2), reader.GetString(1)) { MadeOf = [reader.GetGuid(0)] }
            : Problem.NotFound(what, id);
    }

    /// <summary>The bytes in a column; null where the query left them out because the caller has them.</summary>
    public static ReadOnlyMemory<byte>? BytesOrNull(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? (ReadOnlyMemory<byte>?)null : reader.GetFieldValue<byte[]>(ordinal);
}
