using ContentApi.Access.Partners;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>What a key is to be.</summary>
/// <param name="Name">Who or what it is for, up to 200 characters.</param>
/// <param name="Scopes">What it may do: one scope or more, each of which the caller has itself. A partner's key may have none, or webhooks:manage for webhooks of its own.</param>
/// <param name="ExpiresAt">When it stops working (RFC 3339); null or absent for never, or for when the key ends that makes it. It ends no later than that one.</param>
/// <param name="RateLimit">How many requests a minute it may make; null or absent for as many as any key, or as the key that makes it. It has no more than that one.</param>
/// <param name="Partner">What it is given in feeds, in sync and by webhooks, to make it a partner's; null or absent for a key that is no partner's.</param>
internal sealed record CreateApiKeyRequest(string? Name, IReadOnlyList<string>? Scopes, string? ExpiresAt, int? RateLimit, PartnerRequest? Partner)
{
    /// <summary>What is granted, once it is validated.</summary>
    public KeyGrant ToGrant() => new(Name!.Trim(), [.. (Scopes ?? []).Distinct()], KeyRules.TimeOf(ExpiresAt), RateLimit);
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyRequest>
{
    public CreateApiKeyValidator(TimeProvider time)
    {
        RuleFor(request => request.Name).Must(name => name?.Trim() is { Length: > 0 and <= KeyRules.MaximumNameLength } && !name.Any(char.IsControl)).WithErrorCode("invalid-name")
            .WithMessage($"A name has 1 to {KeyRules.MaximumNameLength} characters, none of them a control character.");
        RuleFor(request => request.Scopes).NotEmpty().When(request => request.Partner is null, ApplyConditionTo.CurrentValidator).WithErrorCode("required").WithMessage($"A key has one scope or more of {string.Join(", ", Access.Scopes.All)}.");
        RuleForEach(request => request.Scopes).NotNull().WithErrorCode("required").IsOneOf(Access.Scopes.All);
        RuleForEach(request => request.Scopes).Must(scope => scope == Access.Scopes.WebhooksManage || !Access.Scopes.All.Contains(scope)).When(request => request.Partner is not null)
            .WithErrorCode("not-for-partners").WithMessage($"A partner's key may have {Access.Scopes.WebhooksManage} and no other scope: it would see what it is not given.");
        RuleFor(request => request.Partner!).SetValidator(new PartnerValidator());
        RuleFor(request => request.ExpiresAt).IsEndOfKey(time);
        RuleFor(request => request.RateLimit).InclusiveBetween(1, KeyRules.MaximumRateLimit).WithErrorCode("out-of-range");
    }
}

internal static class CreateApiKey
{
    public static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> Handle(
        JsonBody<CreateApiKeyRequest> body, HttpContext http, ApiKeys keys, PartnerTerms terms, IMapper mapper, CancellationToken cancellationToken)
    {
        var (maker, asked) = (KeyMaker.Of(http.User), body.Value!.ToGrant());
        if (maker.RefuseScopes(asked.Scopes) is { } refusal)
            return refusal;
        var grant = asked with { ExpiresAt = asked.ExpiresAt ?? maker.ExpiresAt, RateLimit = asked.RateLimit ?? maker.RateLimit };
        var errors = maker.Exceeded(grant.ExpiresAt, grant.RateLimit).ToList();
        if (body.Value.Partner is { } partner)
            grant = grant with { Partner = await terms.FindAsync(partner, errors.Add, cancellationToken) };
        if (errors.Count > 0)
            return Problem.OfMembers(errors);
        var issued = await keys.CreateAsync(grant, cancellationToken);
        return TypedResults.Created($"/manage/v1/api-keys/{issued.Key.Id}", mapper.Map<CreatedApiKey>(issued));
    }
}
