using System.Diagnostics.CodeAnalysis;
using ContentApi.Data.EditorialTables;

namespace ContentApi.Editorial.Preview;

/// <summary>A preview token. What its holder shows is not stored, and so not among it.</summary>
public record PreviewTokenItem
{
    /// <summary>Id of the token, to revoke it by.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is for, as was said; null if nothing was.</summary>
    public required string? Note { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who made it: id of the key, or subject of the bearer token.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was revoked; null if it was not.</summary>
    public required DateTime? RevokedAt { get; init; }

    internal static PreviewTokenItem Of(PreviewToken token) => new()
    {
        Id = token.Id,
        Note = token.Note,
        CreatedAt = token.CreatedAt,
        CreatedBy = token.CreatedBy,
        ExpiresAt = token.ExpiresAt,
        RevokedAt = token.RevokedAt,
    };
}

/// <summary>A preview token that was just made.</summary>
public sealed record CreatedPreviewToken : PreviewTokenItem
{
    [SetsRequiredMembers]
    internal CreatedPreviewToken(PreviewToken token, string signed)
        : base(Of(token)) => Token = signed;

    /// <summary>What its holder shows, in the parameter <c>token</c> or as a bearer token; it is told this once.</summary>
    public required string Token { get; init; }
}
