using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Keys;

internal static class ListApiKeys
{
    private static readonly EntityOrder<ApiKey> Newest = EntityOrder<ApiKey>.Descending(key => ValueTuple.Create(key.CreatedAt, key.Id));

    public static async Task<Results<Ok<Page<ApiKeyRepresentation>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery request, HttpContext http, ContentDbContext database, IMapper mapper, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request, "api-keys", Newest.Keyset, out var page, out var refusal))
            return refusal;
        var keys = await Newest.PageAsync(database.ApiKeys.AsNoTracking(), page, http, cancellationToken);
        return TypedResults.Ok(keys.As(mapper.Map<List<ApiKeyRepresentation>>(keys.Data)));
    }
}
