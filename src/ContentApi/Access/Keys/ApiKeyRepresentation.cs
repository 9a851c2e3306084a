using ContentApi.Access.Partners;

namespace ContentApi.Access.Keys;

/// <summary>A key as whoever manages keys sees it: without its secret.</summary>
public record ApiKeyRepresentation
{
    /// <summary>The part of the key between <c>ca_</c> and the secret.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what the key is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it stops working; null if never.</summary>
    public required DateTime? ExpiresAt { get; init; }

    /// <summary>How many requests a minute it may make; null for as many as any key.</summary>
    public required int? RateLimit { get; init; }

    /// <summary>What it is given in feeds, in sync and by webhooks, if it is a partner's; null for a key that is no partner's.</summary>
    public required PartnerRepresentation? Partner { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The minute in which it was last used; null if it never was.</summary>
    public required DateTime? LastUsedAt { get; init; }

    /// <summary>Id of the key that took its place; null while none did.</summary>
    public required string? ReplacedBy { get; init; }

    /// <summary>When it was revoked; null if it was not.</summary>
    public required DateTime? RevokedAt { get; init; }
}

/// <summary>A key that was just made: the only answer that holds it whole.</summary>
public sealed record CreatedApiKey : ApiKeyRepresentation
{
    /// <summary>The key itself, for the header <c>Authorization: Bearer</c>. It is not stored and cannot be shown again.</summary>
    public required string Key { get; init; }
}
