using ContentApi.Data;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>How a key is to be replaced.</summary>
/// <param name="OverlapSeconds">How long the old key works on, in seconds, up to 30 days; null or absent for a day. It ends no later than it would have.</param>
/// <param name="ExpiresAt">When the new key stops working (RFC 3339); null or absent for as long from now as the old one was made for. It ends no later than the key that asks.</param>
internal sealed record RotateApiKeyRequest(int? OverlapSeconds, string? ExpiresAt);

internal sealed class RotateApiKeyValidator : AbstractValidator<RotateApiKeyRequest>
{
    public RotateApiKeyValidator(TimeProvider time)
    {
        RuleFor(request => request.OverlapSeconds).InclusiveBetween(0, (int)KeyRules.MaximumOverlap.TotalSeconds).WithErrorCode("out-of-range")
            .WithMessage($"An overlap has 0 to {KeyRules.MaximumOverlap.TotalSeconds} seconds (30 days).");
        RuleFor(request => request.ExpiresAt).IsEndOfKey(time);
    }
}

internal static class RotateApiKey
{
    public static readonly TimeSpan DefaultOverlap = TimeSpan.FromDays(1);

    public static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> Handle(
        string keyId, JsonBody<RotateApiKeyRequest>? body, HttpContext http, ApiKeys keys, TimeProvider time, IMapper mapper, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(keyId, cancellationToken) is not { } old)
            return Problem.NotFound("key", keyId);
        var maker = KeyMaker.Of(http.User);
        if (maker.RefuseReplacing(old) is { } refusal)
            return refusal;
        var end = KeyRules.TimeOf(body?.Value!.ExpiresAt) ?? KeyRules.EndOfSuccessor(old, time.UtcNowInMicroseconds());
        // A key that renews itself lives as long as it would have, and no longer.
        if (old.Id == maker.KeyId && body?.Value!.ExpiresAt is null && maker.IsOutlivedBy(end))
            end = maker.ExpiresAt;
        if (maker.Exceeded(end, rateLimit: null) is { Count: > 0 } errors)
            return Problem.OfMembers(errors);
        var overlap = body?.Value!.OverlapSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultOverlap;
        return await keys.RotateAsync(old, overlap, end, cancellationToken) is { } issued
            ? TypedResults.Created($"/manage/v1/api-keys/{issued.Key.Id}", mapper.Map<CreatedApiKey>(issued))
            : Problem.Of(ProblemType.KeyEnded, $"The key {keyId} is revoked, has expired or was replaced already.");
    }
}
