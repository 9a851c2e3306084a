using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>What a key fetched on one day.</summary>
internal sealed class KeyUsage : IEntityTypeConfiguration<KeyUsage>
{
    public required string KeyId { get; init; }

    /// <summary>The day in UTC, as RFC 3339 has it (<c>2026-03-04</c>).</summary>
    public required string Day { get; init; }
    public required FetchedFrom Surface { get; init; }

    /// <summary>How many requests were answered with content, or with that it has not changed.</summary>
    public required long Requests { get; init; }

    /// <summary>How many items those answers had.</summary>
    public required long Items { get; init; }

    public void Configure(EntityTypeBuilder<KeyUsage> builder)
    {
        builder.ToTable("key_usage", Schema.Editorial);
        builder.HasKey(usage => new { usage.KeyId, usage.Day, usage.Surface });
        builder.Property(usage => usage.Day).UseCollation("C");
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(usage => usage.KeyId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>From where something is fetched with a key.</summary>
internal enum FetchedFrom
{
    /// <summary>A feed.</summary>
    Feeds,

    /// <summary>Sync.</summary>
    Sync,

    /// <summary>A webhook: a delivery that was taken is a request with one item.</summary>
    Webhooks,
}
