using ContentApi.Access.Audit;
using ContentApi.Access.Idempotency;
using ContentApi.Access.Keys;
using ContentApi.Access.Limits;
using ContentApi.Access.Partners;
using ContentApi.Access.Tokens;
using ContentApi.Http;
using MapsterMapper;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ContentApi.Access;

/// <summary>Who may do what, how often, and what they did.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<ApiKeys>();
        services.AddScoped<PartnerTerms>();
        services.AddScoped<UsageCount>();
        services.AddScoped<AuditTrail>();
        services.AddSingleton<IdempotentRequests>().AddHostedService<IdempotencyCleaning>();
        services.AddSingleton(provider => AccessExamples.Create(provider.GetRequiredService<IMapper>()));
        services.AddSingleton<CallerLimit>().AddSingleton<IAuthorizationMiddlewareResultHandler, LimitedAuthorization>();
        // Who calls is found out where a scope is required, by the policy that requires it: what is public is read at the same cost with a key and without.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", isEnabled: true);
        // The core alone: what AddAuthentication brings beside it writes cookie keys into the user's home.
        services.AddAuthenticationCore().AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null)
            .AddOidcTokens()
            .AddPolicyScheme(BearerScheme.Name, null, bearer => bearer.ForwardDefaultSelector = BearerScheme.Choose);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => Require(policy, scope));
        return services;
    }

    /// <summary>What callers of management have in common: their POSTs can be repeated, and what they change is on record.</summary>
    public static RouteGroupBuilder WithAccess(this RouteGroupBuilder manage) => manage.WithAuditTrail().WithIdempotency();

    /// <summary>The operations on keys and on the audit log.</summary>
    public static void MapAccess(this RouteGroupBuilder manage)
    {
        manage.MapApiKeys();
        manage.MapAuditLog();
    }

    /// <summary>Lets only callers with the scope through.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(scope).WithMetadata(new RequiredScope(scope));

    /// <summary>Lets only callers with one of the scopes through.</summary>
    public static TBuilder RequireAnyScope<TBuilder>(this TBuilder builder, params string[] scopes)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(policy => Require(policy, scopes)).WithMetadata(new RequiredScope(scopes));

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, params string[] scopes) =>
        policy.AddAuthenticationSchemes(BearerScheme.Name).RequireClaim(CallerClaims.Scope, scopes);
}
