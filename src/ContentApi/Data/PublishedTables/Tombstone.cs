using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>What is left of an article that was public: that it is gone, and why.</summary>
internal sealed class Tombstone : IEntityTypeConfiguration<Tombstone>
{
    public required Guid ArticleId { get; init; }
    public required string Slug { get; init; }
    public required string Locale { get; init; }
    public Guid? PublicationId { get; init; }

    /// <summary>Why it was taken back; null if no reason was given.</summary>
    public string? Reason { get; init; }
    public required DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<Tombstone> builder)
    {
        builder.ToTable("tombstones", Schema.Published);
        builder.HasKey(tombstone => tombstone.ArticleId);
        builder.Property(tombstone => tombstone.ArticleId).ValueGeneratedNever();
        builder.Property(tombstone => tombstone.Slug).UseCollation("C");
        builder.HasIndex(tombstone => tombstone.Slug).IsUnique();
    }
}
