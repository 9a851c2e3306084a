using System.Globalization;
using ContentApi.Access.Keys;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Partners;

internal static class ListKeyUsage
{
    private static readonly EntityOrder<KeyUsage> Newest = EntityOrder<KeyUsage>.Descending(usage => ValueTuple.Create(usage.Day, usage.Surface));

    public static async Task<Results<Ok<Page<KeyUsageItem>>, ProblemHttpResult>> Handle(
        string keyId, [AsParameters] PageQuery request, HttpContext http, ApiKeys keys, ContentDbContext database, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request, "key-usage", Newest.Keyset, out var page, out var refusal))
            return refusal;
        if (await keys.FindAsync(keyId, cancellationToken) is null)
            return Problem.NotFound("key", keyId);
        var usage = await Newest.PageAsync(database.KeyUsage.AsNoTracking().Where(day => day.KeyId == keyId), page, http, cancellationToken);
        return TypedResults.Ok(usage.As(usage.Data.Select(day => new KeyUsageItem
        {
            Day = DateOnly.ParseExact(day.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Surface = day.Surface,
            Requests = day.Requests,
            Items = day.Items,
        }).ToList()));
    }
}
