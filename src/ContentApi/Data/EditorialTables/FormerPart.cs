using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A part that an earlier revision of an article has and the one after it had no more: it may come back under its id.</summary>
internal sealed class FormerPart : IEntityTypeConfiguration<FormerPart>
{
    public required Guid ArticleId { get; init; }

    /// <summary>Id of the part.</summary>
    public required Guid Id { get; init; }
    public required PartKind Kind { get; init; }

    public void Configure(EntityTypeBuilder<FormerPart> builder)
    {
        builder.ToTable("former_parts", Schema.Editorial);
        builder.HasKey(part => new { part.ArticleId, part.Id });
        builder.HasOne<WorkingCopy>().WithMany().HasForeignKey(part => part.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
