using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A correction that was made to an article after it was published, as its readers are told it.</summary>
internal sealed class Correction : IEntityTypeConfiguration<Correction>
{
    public required Guid Id { get; init; }

    /// <summary>The article. Not a foreign key: publishing replaces the article's row, and the ledger outlives it.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The revision that the public saw when it was told.</summary>
    public required int Revision { get; init; }
    public required DateTime At { get; init; }

    /// <summary>What was corrected.</summary>
    public required string What { get; init; }

    /// <summary>Why; null if nothing is said.</summary>
    public string? Why { get; init; }

    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("corrections", Schema.Published);
        builder.Property(correction => correction.Id).ValueGeneratedNever();
        builder.HasIndex(correction => new { correction.ArticleId, correction.At, correction.Id });
    }
}
