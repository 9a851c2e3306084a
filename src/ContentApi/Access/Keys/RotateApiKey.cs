using ContentApi.Http.Problems;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>How a key is to be replaced.</summary>
/// <param name="OverlapSeconds">How long the old key works on, in seconds, up to 30 days; null or absent for a day. It ends no later than it would have.</param>
/// <param name="ExpiresAt">When the new key stops working (RFC 3339); null or absent for as long from now as the old one was made for.</param>
internal sealed record RotateApiKeyRequest(int? OverlapSeconds, string? ExpiresAt);

internal sealed class RotateApiKeyValidator : AbstractValidator<RotateApiKeyRequest>
{
    public RotateApiKeyValidator(TimeProvider time)
    {
        RuleFor(request => request.OverlapSeconds).InclusiveBetween(0, (int)TimeSpan.FromDays(30).TotalSeconds).WithErrorCode("out-of-range");
        RuleFor(request => request.ExpiresAt).IsTimeToCome(time);
    }
}

internal static class RotateApiKey
{
    public static readonly TimeSpan DefaultOverlap = TimeSpan.FromDays(1);

    public static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> Handle(
        string keyId, RotateApiKeyRequest? request, HttpContext http, ApiKeys keys, IMapper mapper, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(keyId, cancellationToken) is not { } old)
            return Problem.NotFound("key", keyId);
        if (KeyRules.RefuseBeyond(http.User, old.Scopes) is { } refusal)
            return refusal;
        var overlap = request?.OverlapSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultOverlap;
        return await keys.RotateAsync(old, overlap, KeyRules.TimeOf(request?.ExpiresAt), cancellationToken) is { } issued
            ? TypedResults.Created($"/manage/v1/api-keys/{issued.Key.Id}", mapper.Map<CreatedApiKey>(issued))
            : Problem.Of(ProblemType.KeyEnded, $"The key {keyId} is revoked, has expired or was replaced already.");
    }
}
