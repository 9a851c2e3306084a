using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

internal static class RevokeApiKey
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string keyId, HttpContext http, ApiKeys keys, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(keyId, cancellationToken) is not { } key)
            return Problem.NotFound("key", keyId);
        if (KeyMaker.Of(http.User).RefuseEnding(key) is { } refusal)
            return refusal;
        await keys.RevokeAsync(keyId, cancellationToken);
        return TypedResults.NoContent();
    }
}
