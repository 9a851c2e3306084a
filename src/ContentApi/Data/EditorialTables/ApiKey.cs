using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A key of the API. Its secret is not stored, only the secret's hash.</summary>
internal sealed class ApiKey : IEntityTypeConfiguration<ApiKey>
{
    /// <summary>The part of the key between <c>ca_</c> and the secret.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret: a secret is random and long, so a slow hash would add nothing.</summary>
    public required byte[] SecretHash { get; init; }
    public required string[] Scopes { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it stops working; null if never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>How many requests a minute it may make; null for as many as any key.</summary>
    public int? RateLimit { get; init; }

    /// <summary>What the key of a partner is given; null for a key that is no partner's, which narrows nothing.</summary>
    public PartnerGrant? Partner { get; init; }

    /// <summary>When it was last used, to the minute; null if never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>Id of the key that took its place; null while none did.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>When it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys", Schema.Editorial);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Partner).HasContentJson();
    }
}
