using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace ContentApi.Access.Tokens;

/// <summary>Tells tokens that are meant for an API from others that the same issuer signs: above all ID tokens, which tell a client who has logged in and give no right to anything.</summary>
internal static class TokenKind
{
    /// <summary>Algorithms of a private and a public key (RFC 7518, section 3.1): with any other, whoever can check a token could make one.</summary>
    public static IReadOnlyList<string> Algorithms { get; } =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly string[] UsualTypes = ["at+jwt", "application/at+jwt", "JWT"];

    /// <summary>Claims that stand in ID tokens alone: hashes of what they came with (OpenID Connect Core, section 3.3.2.11).</summary>
    private static readonly string[] IdTokenClaims = ["at_hash", "c_hash", "s_hash"];

    /// <exception cref="SecurityTokenInvalidTypeException">A token of the type is not taken.</exception>
    public static string? Check(string? type, IReadOnlyList<string> configured) =>
        (configured.Count == 0 && string.IsNullOrEmpty(type)) || (configured.Count == 0 ? UsualTypes : configured).Contains(type, StringComparer.OrdinalIgnoreCase)
            ? type : throw new SecurityTokenInvalidTypeException($"A token of the type '{type}' is not taken.");

    /// <summary>Whether it can be told of a token that it is an ID token: by its hashes, or by what Keycloak (<c>typ</c>) and Cognito (<c>token_use</c>) call it.</summary>
    public static bool IsIdToken(ClaimsPrincipal token) =>
        Array.Exists(IdTokenClaims, token.HasClaimOf) || token.HasClaim("typ", "ID") || token.HasClaim("token_use", "id");

    private static bool HasClaimOf(this ClaimsPrincipal token, string type) => token.HasClaim(claim => claim.Type == type);
}
