using ContentApi.Access.Keys;
using ContentApi.Access.Tokens;
using Microsoft.Extensions.Options;

namespace ContentApi.Access;

/// <summary>The one scheme that policies name (RFC 6750): what comes as a bearer token is a key of this program, or a token of the OpenID Connect issuer if there is one.</summary>
internal static class BearerScheme
{
    public const string Name = "Bearer";

    private const string Prefix = "Bearer ", KeyPrefix = "Bearer ca_";

    public static string Choose(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !authorization.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase)
            && http.RequestServices.GetRequiredService<IOptions<OidcOptions>>().Value.IsOn
            ? OidcTokens.SchemeName : KeyAuthentication.SchemeName;
    }
}
