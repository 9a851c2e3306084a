using System.Security.Claims;
using ContentApi.Access.Keys;
using ContentApi.Http;
using Microsoft.AspNetCore.Authentication;

namespace ContentApi.Access;

/// <summary>Who may do what.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<ApiKeys>();
        // Who calls is found out where a scope is required, by the policy that requires it: what is public is read at the same cost with a key and without.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", isEnabled: true);
        // The core alone: what AddAuthentication brings beside it writes cookie keys into the user's home.
        services.AddAuthenticationCore().AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(KeyAuthentication.SchemeName).RequireClaim(KeyAuthentication.ScopeClaim, scope));
        return services;
    }

    /// <summary>Lets only callers with the scope through.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(scope).WithMetadata(new RequiredScope(scope));

    public static bool HasScope(this ClaimsPrincipal caller, string scope) => caller.HasClaim(KeyAuthentication.ScopeClaim, scope);
}
