using System.Security.Claims;

namespace ContentApi.Access;

/// <summary>Who a write is done for.</summary>
/// <param name="KeyId">Id of the key; null for a bearer token and for the program.</param>
/// <param name="Subject">Subject of the bearer token; null for a key and for the program.</param>
internal sealed record Caller(string? KeyId, string? Subject)
{
    /// <summary>The program itself, and the command line.</summary>
    public static readonly Caller Program = new(null, null);

    /// <summary>One name for either kind of caller; null for the program.</summary>
    public string? Name => KeyId is not null ? $"key:{KeyId}" : Subject is not null ? $"subject:{Subject}" : null;

    public static Caller Of(ClaimsPrincipal user) => new(user.FindFirstValue(CallerClaims.KeyId), user.FindFirstValue(CallerClaims.Subject));
}
