using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

internal static class GetApiKey
{
    public static async Task<Results<Ok<ApiKeyRepresentation>, ProblemHttpResult>> Handle(string keyId, ApiKeys keys, IMapper mapper, CancellationToken cancellationToken) =>
        await keys.FindAsync(keyId, cancellationToken) is { } key ? TypedResults.Ok(mapper.Map<ApiKeyRepresentation>(key)) : Problem.NotFound("key", keyId);
}
