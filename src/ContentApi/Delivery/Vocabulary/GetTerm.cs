using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Vocabulary;

internal static class GetTerm
{
    public static async Task<Results<Rendered<TermItem>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var kind = EnumName.Of(TermsOf.KindOf(http));
        var (column, value) = Guid.TryParseExact(idOrSlug, "D", out var id) ? ("id", (object)id) : ("slug", idOrSlug);
        await using var command = database.Command($"SELECT {TermItems.Columns} FROM {TermItems.Source.From} WHERE item.kind = $1 AND item.{column} = $2", kind, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Problem.NotFound(kind, idOrSlug);
        var item = TermItems.Read(reader, 0);
        return new Rendered<TermItem>(item.Body, item.EntityTag) { MadeOf = [reader.GetGuid(0)] };
    }
}
