using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>How likely somebody held a scenario to be at some time. Estimates are only ever added: the database refuses to change or delete them.</summary>
internal sealed class Estimate : IEntityTypeConfiguration<Estimate>
{
    public required Guid Id { get; init; }

    /// <summary>The scenario. Neither it nor the article is a foreign key: what was estimated stays on record whatever becomes of the text.</summary>
    public required Guid ScenarioId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Ends of the range, 0 to 1.</summary>
    public required decimal Low { get; init; }
    public required decimal High { get; init; }

    /// <summary>Why; null if nothing is said.</summary>
    public string? Rationale { get; init; }

    /// <summary>Whose estimate it is, as the vocabulary had the author then, who may have been merged into another since; null for nobody in particular.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>When it was held; never after <see cref="RecordedAt"/>.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public string? Subject { get; init; }

    public void Configure(EntityTypeBuilder<Estimate> builder)
    {
        builder.ToTable("estimates", Schema.Editorial, table => table.HasCheckConstraint("estimates_range_check", "0 <= low AND low <= high AND high <= 1"));
        builder.Property(estimate => estimate.Id).ValueGeneratedNever();
        builder.HasIndex(estimate => new { estimate.ScenarioId, estimate.AsOf, estimate.Id });
        builder.HasIndex(estimate => estimate.ArticleId);
        builder.HasIndex(estimate => estimate.AuthorId);
        builder.HasOne<VocabularyTerm>().WithMany().HasForeignKey(estimate => estimate.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
