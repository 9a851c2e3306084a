using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A published article in one format, as the bytes that are sent.</summary>
internal sealed class Rendering : IEntityTypeConfiguration<Rendering>
{
    public required Guid ArticleId { get; init; }

    /// <summary>Name of the format (<c>json</c>, <c>text</c>).</summary>
    public required string Format { get; init; }

    /// <summary>The bytes: jsonb would reorder members.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of the bytes.</summary>
    public required string EntityTag { get; init; }

    public void Configure(EntityTypeBuilder<Rendering> builder)
    {
        builder.ToTable("renderings", Schema.Published);
        builder.HasKey(rendering => new { rendering.ArticleId, rendering.Format });
    }
}
