using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A slug that an article has or once had: claimed for ever, so that an old link never leads to another article.</summary>
internal sealed class ClaimedSlug : IEntityTypeConfiguration<ClaimedSlug>
{
    public required string Slug { get; init; }
    public required Guid ArticleId { get; init; }

    public void Configure(EntityTypeBuilder<ClaimedSlug> builder)
    {
        builder.ToTable("slugs", Schema.Editorial);
        // In this collation a prefix is found by the index.
        builder.Property(claim => claim.Slug).UseCollation("C");
        builder.HasKey(claim => claim.Slug);
        builder.HasIndex(claim => claim.ArticleId);
    }
}
