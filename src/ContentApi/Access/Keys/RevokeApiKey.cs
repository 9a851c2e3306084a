using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

internal static class RevokeApiKey
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string keyId, ApiKeys keys, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(keyId, cancellationToken) ? TypedResults.NoContent() : Problem.NotFound("key", keyId);
}
