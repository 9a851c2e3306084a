using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>Leave to see one working copy for a while. What the caller holds is signed and not stored; this is what can be revoked.</summary>
internal sealed class PreviewToken : IEntityTypeConfiguration<PreviewToken>
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>What it is for, as the editor said; null for nothing.</summary>
    public string? Note { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it counts.</summary>
    public DateTime? RevokedAt { get; set; }

    public void Configure(EntityTypeBuilder<PreviewToken> builder)
    {
        builder.ToTable("preview_tokens", Schema.Editorial);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.HasIndex(token => token.ArticleId);
        builder.HasOne<WorkingCopy>().WithMany().HasForeignKey(token => token.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
