using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery;

/// <summary>One published row by its id.</summary>
internal static class PublishedItem
{
    /// <summary>Answers with the bytes that the query finds; a problem when the id is none, or none that is public.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> ByIdAsync<T>(string what, string id, string sql, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var key))
            return Problem.NotFound(what, id);
        await using var command = database.Command(sql, key);
        return await command.ExecuteScalarAsync(cancellationToken) is byte[] body ? new Rendered<T>(body, EntityTag.OfBytes(body)) : Problem.NotFound(what, id);
    }
}
