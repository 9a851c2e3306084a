using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A slug that an article was public under and is not any more: a request for it is sent to where the article is now.</summary>
internal sealed class FormerSlug : IEntityTypeConfiguration<FormerSlug>
{
    public required string Slug { get; init; }

    /// <summary>The article. Not a foreign key: publishing replaces the article's row.</summary>
    public required Guid ArticleId { get; init; }

    public void Configure(EntityTypeBuilder<FormerSlug> builder)
    {
        builder.ToTable("former_slugs", Schema.Published);
        builder.Property(former => former.Slug).UseCollation("C");
        builder.HasKey(former => former.Slug);
        builder.HasIndex(former => former.ArticleId);
    }
}
