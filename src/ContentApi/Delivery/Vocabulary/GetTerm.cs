using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Vocabulary;

internal static class GetTerm
{
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> Handle<T>(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
        where T : TermItem
    {
        var kind = TermsOf.KindOf(http);
        // A term that has the slug comes before one that had it.
        var (condition, value) = Guid.TryParseExact(idOrSlug, "D", out var id) ? ("item.id = $2", (object)id) : ("(item.slug = $2 OR item.alias_slugs @> ARRAY[$2]) ORDER BY item.slug <> $2 LIMIT 1", idOrSlug);
        await using var command = database.Command($"SELECT {TermItems.Columns} FROM {TermItems.Source.From} WHERE item.kind = $1 AND {condition}", EnumName.Of(kind), value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound(EnumName.Of(kind), idOrSlug);
        var item = TermItems.Read(kind, reader, 0);
        return new Rendered<T>(item.Body, item.EntityTag) { MadeOf = [reader.GetGuid(0)] };
    }
}
