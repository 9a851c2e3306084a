using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ContentApi.Access.Limits;

/// <summary>Counts the requests of whoever is known, as soon as that is: it runs where a policy does, and what is public does not pass through it.</summary>
internal sealed class LimitedAuthorization(CallerLimit limit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler standard = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        !authorizeResult.Challenged && limit.Refuse(context) is { } refusal ? refusal.ExecuteAsync(context) : standard.HandleAsync(next, context, policy, authorizeResult);
}
