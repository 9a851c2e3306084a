using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>What a key is to be.</summary>
/// <param name="Name">Who or what it is for, up to 200 characters.</param>
/// <param name="Scopes">What it may do: one scope or more, each of which the caller has itself.</param>
/// <param name="ExpiresAt">When it stops working (RFC 3339); null or absent for never, or for when the key ends that makes it. It ends no later than that one.</param>
/// <param name="RateLimit">How many requests a minute it may make; null or absent for as many as any key, or as the key that makes it. It has no more than that one.</param>
internal sealed record CreateApiKeyRequest(string? Name, IReadOnlyList<string>? Scopes, string? ExpiresAt, int? RateLimit)
{
    /// <summary>What is granted, once it is validated.</summary>
    public KeyGrant ToGrant() => new(Name!.Trim(), [.. Scopes!.Distinct()], KeyRules.TimeOf(ExpiresAt), RateLimit);
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyRequest>
{
    public CreateApiKeyValidator(TimeProvider time)
    {
        RuleFor(request => request.Name).Must(name => name?.Trim() is { Length: > 0 and <= KeyRules.MaximumNameLength } && !name.Any(char.IsControl)).WithErrorCode("invalid-name")
            .WithMessage($"A name has 1 to {KeyRules.MaximumNameLength} characters, none of them a control character.");
        RuleFor(request => request.Scopes).NotEmpty().WithErrorCode("required").WithMessage($"A key has one scope or more of {string.Join(", ", Access.Scopes.All)}.");
        RuleForEach(request => request.Scopes).NotNull().WithErrorCode("required").IsOneOf(Access.Scopes.All);
        RuleFor(request => request.ExpiresAt).IsEndOfKey(time);
        RuleFor(request => request.RateLimit).InclusiveBetween(1, KeyRules.MaximumRateLimit).WithErrorCode("out-of-range");
    }
}

internal static class CreateApiKey
{
    public static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> Handle(
        JsonBody<CreateApiKeyRequest> body, HttpContext http, ApiKeys keys, IMapper mapper, CancellationToken cancellationToken)
    {
        var (maker, asked) = (KeyMaker.Of(http.User), body.Value!.ToGrant());
        if (maker.RefuseScopes(body.Value.Scopes!) is { } refusal)
            return refusal;
        var grant = asked with { ExpiresAt = asked.ExpiresAt ?? maker.ExpiresAt, RateLimit = asked.RateLimit ?? maker.RateLimit };
        if (maker.Exceeded(grant.ExpiresAt, grant.RateLimit) is { Count: > 0 } errors)
            return Problem.OfMembers(errors);
        var issued = await keys.CreateAsync(grant, cancellationToken);
        return TypedResults.Created($"/manage/v1/api-keys/{issued.Key.Id}", mapper.Map<CreatedApiKey>(issued));
    }
}
