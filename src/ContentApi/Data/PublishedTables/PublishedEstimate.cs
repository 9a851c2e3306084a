using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>An estimate of a scenario that is public.</summary>
internal sealed class PublishedEstimate : IEntityTypeConfiguration<PublishedEstimate>
{
    public required Guid Id { get; init; }

    /// <summary>The scenario and its article. No foreign keys: publishing replaces their rows.</summary>
    public required Guid ScenarioId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Whose estimate it is; null for nobody in particular.</summary>
    public Guid? AuthorId { get; init; }
    public required DateTime AsOf { get; init; }

    /// <summary>The middle of its range, for sorting.</summary>
    public required double Probability { get; init; }

    /// <summary>The estimate, as JSON.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of <see cref="Body"/>.</summary>
    public required string EntityTag { get; init; }

    public void Configure(EntityTypeBuilder<PublishedEstimate> builder)
    {
        builder.ToTable("estimates", Schema.Published);
        builder.Property(estimate => estimate.Id).ValueGeneratedNever();
        builder.HasIndex(estimate => new { estimate.ScenarioId, estimate.AsOf, estimate.Id });
        builder.HasIndex(estimate => estimate.ArticleId);
        builder.HasIndex(estimate => estimate.AuthorId);
    }
}
