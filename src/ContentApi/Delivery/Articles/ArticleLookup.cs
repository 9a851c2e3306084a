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
