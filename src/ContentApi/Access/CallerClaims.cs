using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data.EditorialTables;

namespace ContentApi.Access;

/// <summary>What is known of a caller once it is authenticated, however that was done.</summary>
internal static class CallerClaims
{
    /// <summary>Id of the key.</summary>
    public const string KeyId = ClaimTypes.NameIdentifier;

    /// <summary>Subject of the bearer token.</summary>
    public const string Subject = "sub";

    /// <summary>What the caller may do, once for each scope.</summary>
    public const string Scope = "scope";

    /// <summary>How many requests a minute it may make, where the key says so itself.</summary>
    public const string RateLimit = "rate_limit";

    /// <summary>What the key of a partner is given, as JSON.</summary>
    public const string Partner = "partner";

    /// <summary>When the key ends, where it does.</summary>
    public const string ExpiresAt = "expires_at";

    /// <summary>When a bearer token expires (RFC 7519, section 4.1.4).</summary>
    public const string TokenExpiresAt = "exp";

    /// <summary>When what the caller was authenticated by expires; null where that is asked of the database.</summary>
    public static DateTime? AuthorisedUntil(this ClaimsPrincipal caller) =>
        caller.FindFirstValue(TokenExpiresAt) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime : null;

    /// <summary>What the caller's key is given; null when it is no partner's.</summary>
    public static PartnerGrant? PartnerGrant(this ClaimsPrincipal caller) => caller.FindFirstValue(Partner) is { } json ? JsonSerializer.Deserialize<PartnerGrant>(json, ContentJson.Options) : null;

    public static bool HasScope(this ClaimsPrincipal caller, string scope) => caller.HasClaim(Scope, scope);

    public static IReadOnlyList<string> Scopes(this ClaimsPrincipal caller) => [.. caller.FindAll(Scope).Select(claim => claim.Value)];
}
