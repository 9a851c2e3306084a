using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>The TL;DR of a published article.</summary>
internal sealed class PublishedTldr : IEntityTypeConfiguration<PublishedTldr>
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>The TL;DR as an item of a list, as JSON.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of <see cref="Body"/>.</summary>
    public required string EntityTag { get; init; }

    public void Configure(EntityTypeBuilder<PublishedTldr> builder)
    {
        builder.ToTable("tldrs", Schema.Published);
        builder.Property(tldr => tldr.Id).ValueGeneratedNever();
        builder.HasIndex(tldr => tldr.ArticleId).IsUnique();
        builder.HasIndex(tldr => new { tldr.PublishedAt, tldr.ArticleId });
    }
}
